import { Drawer } from '@mantine/core';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';
import type { PhotoStage } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { ShortcutLayer } from '../../components/shortcut.tsx';
import { CorrectForm } from './correct-form.tsx';
import { ExtensionDecisionForm } from './extension-decision-form.tsx';
import { ExtensionForm } from './extension-form.tsx';
import { FixForm } from './fix-form.tsx';
import { GradeForm } from './grade-form.tsx';
import { PhotoForm } from './photo-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { RecheckForm } from './recheck-form.tsx';
import { StepForm } from './step-form.tsx';

/** Which command's form is open, with what it was opened for. */
export interface OpenCommand {
  command: HazardCommandType;
  stepId?: string;
  stage?: PhotoStage;
}

interface CommandDrawerProps {
  record: HazardRecord;
  /** Null while no form is open. */
  open: OpenCommand | null;
  onClose: () => void;
}

function Form({ record, open, onClose }: CommandDrawerProps & { open: OpenCommand }) {
  const given = { record, onClose, onDone: onClose };
  switch (open.command) {
    case 'correct':
      return <CorrectForm {...given} />;
    case 'grade':
      return <GradeForm {...given} />;
    case 'commit':
    case 'revise':
      return <PlanForm {...given} command={open.command} />;
    case 'completeStep':
      return <StepForm {...given} stepId={open.stepId ?? ''} />;
    case 'addPhoto':
      return <PhotoForm {...given} stage={open.stage ?? 'before'} />;
    case 'requestExtension':
      return <ExtensionForm {...given} />;
    case 'grantExtension':
    case 'refuseExtension':
      return <ExtensionDecisionForm {...given} command={open.command} />;
    case 'submit':
    case 'fixOnTheSpot':
      return <FixForm {...given} command={open.command} />;
    case 'pass':
    case 'sendBack':
      return <RecheckForm {...given} command={open.command} />;
    case 'reopen':
    case 'cancel':
      return <ReasonForm {...given} command={open.command} />;
  }
}

/** The form of one command, from the right, with the record still in sight at the left. */
export function CommandDrawer({ record, open, onClose }: CommandDrawerProps) {
  const t = useWords();
  return (
    <Drawer
      opened={open !== null}
      onClose={onClose}
      position="right"
      size={600}
      padding="lg"
      title={open && `${t(`hazards:command.${open.command}`)} · ${record.number}`}
      closeButtonProps={{ 'aria-label': t('app:form.cancel') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 120 }}
    >
      <ShortcutLayer>{open && <Form record={record} open={open} onClose={onClose} />}</ShortcutLayer>
    </Drawer>
  );
}

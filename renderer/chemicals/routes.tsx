import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../app/frame-route.tsx';
import { pageWithWords } from '../app/page-with-words.ts';
import {
  readCountsSearch,
  readExperimentsSearch,
  readIssueSearch,
  readLedgerSearch,
  readSlipsSearch,
  readStockSearch,
  readSubstancesSearch,
  readWasteSearch,
} from './chemical-search.ts';

// In the first chunk: only paths and search parameters here, and nothing that imports zod. Components come lazily, with their words.

const permission = 'chemicals.read';

export const chemicalsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals',
    validateSearch: readStockSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./stock/stock-page.tsx'), 'StockPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/bottles/$bottleId',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./bottle/bottle-route.tsx'), 'BottleRoute'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/issue',
    validateSearch: readIssueSearch,
    staticData: { permission: 'chemicals.keep' },
    component: pageWithWords('chemicals', () => import('./issue/issue-page.tsx'), 'IssuePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/receive',
    staticData: { permission: 'chemicals.keep' },
    component: pageWithWords('chemicals', () => import('./receive/receive-page.tsx'), 'ReceivePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/import',
    staticData: { permission: 'chemicals.keep' },
    component: pageWithWords('chemicals', () => import('./import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/slips',
    validateSearch: readSlipsSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./slips/slips-page.tsx'), 'SlipsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/experiments',
    validateSearch: readExperimentsSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./experiments/experiments-page.tsx'), 'ExperimentsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/experiments/new',
    staticData: { permission: 'chemicals.keep' },
    component: pageWithWords(
      'chemicals',
      () => import('./experiment-form/new-experiment-page.tsx'),
      'NewExperimentPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/experiments/$experimentId',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./experiment/experiment-route.tsx'), 'ExperimentRoute'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/experiments/$experimentId/edit',
    staticData: { permission: 'chemicals.keep' },
    component: pageWithWords(
      'chemicals',
      () => import('./experiment-form/edit-experiment-page.tsx'),
      'EditExperimentPage',
    ),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/ledger',
    validateSearch: readLedgerSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/counts',
    validateSearch: readCountsSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./counts/counts-page.tsx'), 'CountsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/counts/$countId',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./counts/count-route.tsx'), 'CountRoute'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/waste',
    validateSearch: readWasteSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./waste/waste-page.tsx'), 'WastePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/waste/container/$containerId',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./waste/container-route.tsx'), 'ContainerRoute'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/waste/hand-over/$handOverId',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./waste/hand-over-route.tsx'), 'HandOverRoute'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/months',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./months/months-page.tsx'), 'MonthsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/substances',
    validateSearch: readSubstancesSearch,
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./substances/substances-page.tsx'), 'SubstancesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/substances/$substanceId',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./substance/substance-route.tsx'), 'SubstanceRoute'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/cabinets',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./cabinets/cabinets-page.tsx'), 'CabinetsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/lists',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./lists/lists-page.tsx'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/chemicals/settings',
    staticData: { permission },
    component: pageWithWords('chemicals', () => import('./settings/settings-page.tsx'), 'SettingsPage'),
  }),
] as const;

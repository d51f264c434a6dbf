import accounts from '../../resources/locales/en/accounts.json' with { type: 'json' };
import alerts from '../../resources/locales/en/alerts.json' with { type: 'json' };
import app from '../../resources/locales/en/app.json' with { type: 'json' };
import chemicals from '../../resources/locales/en/chemicals.json' with { type: 'json' };
import counts from '../../resources/locales/en/counts.json' with { type: 'json' };
import errors from '../../resources/locales/en/errors.json' with { type: 'json' };
import experiments from '../../resources/locales/en/experiments.json' with { type: 'json' };
import hazards from '../../resources/locales/en/hazards.json' with { type: 'json' };
import home from '../../resources/locales/en/home.json' with { type: 'json' };
import imports from '../../resources/locales/en/import.json' with { type: 'json' };
import labels from '../../resources/locales/en/labels.json' with { type: 'json' };
import lists from '../../resources/locales/en/lists.json' with { type: 'json' };
import maintenance from '../../resources/locales/en/maintenance.json' with { type: 'json' };
import reports from '../../resources/locales/en/reports.json' with { type: 'json' };
import school from '../../resources/locales/en/school.json' with { type: 'json' };
import sheets from '../../resources/locales/en/sheets.json' with { type: 'json' };
import waste from '../../resources/locales/en/waste.json' with { type: 'json' };

/** Every sentence of the page in English. */
export const words = {
  accounts,
  alerts,
  app,
  chemicals,
  counts,
  errors,
  experiments,
  hazards,
  home,
  import: imports,
  labels,
  lists,
  maintenance,
  reports,
  school,
  sheets,
  waste,
};

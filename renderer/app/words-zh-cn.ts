import accounts from '../../resources/locales/zh-CN/accounts.json' with { type: 'json' };
import alerts from '../../resources/locales/zh-CN/alerts.json' with { type: 'json' };
import app from '../../resources/locales/zh-CN/app.json' with { type: 'json' };
import chemicals from '../../resources/locales/zh-CN/chemicals.json' with { type: 'json' };
import counts from '../../resources/locales/zh-CN/counts.json' with { type: 'json' };
import errors from '../../resources/locales/zh-CN/errors.json' with { type: 'json' };
import experiments from '../../resources/locales/zh-CN/experiments.json' with { type: 'json' };
import hazards from '../../resources/locales/zh-CN/hazards.json' with { type: 'json' };
import home from '../../resources/locales/zh-CN/home.json' with { type: 'json' };
import imports from '../../resources/locales/zh-CN/import.json' with { type: 'json' };
import labels from '../../resources/locales/zh-CN/labels.json' with { type: 'json' };
import lists from '../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import maintenance from '../../resources/locales/zh-CN/maintenance.json' with { type: 'json' };
import reports from '../../resources/locales/zh-CN/reports.json' with { type: 'json' };
import school from '../../resources/locales/zh-CN/school.json' with { type: 'json' };
import sheets from '../../resources/locales/zh-CN/sheets.json' with { type: 'json' };
import waste from '../../resources/locales/zh-CN/waste.json' with { type: 'json' };

/** Every sentence of the page in Chinese, the primary language. */
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

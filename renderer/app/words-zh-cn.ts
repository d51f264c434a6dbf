import accounts from '../../resources/locales/zh-CN/accounts.json' with { type: 'json' };
import alerts from '../../resources/locales/zh-CN/alerts.json' with { type: 'json' };
import app from '../../resources/locales/zh-CN/app.json' with { type: 'json' };
import errors from '../../resources/locales/zh-CN/errors.json' with { type: 'json' };
import hazards from '../../resources/locales/zh-CN/hazards.json' with { type: 'json' };
import home from '../../resources/locales/zh-CN/home.json' with { type: 'json' };
import maintenance from '../../resources/locales/zh-CN/maintenance.json' with { type: 'json' };
import reports from '../../resources/locales/zh-CN/reports.json' with { type: 'json' };
import school from '../../resources/locales/zh-CN/school.json' with { type: 'json' };

/** What every page but those of the chemicals says in Chinese. */
export const words = {
  accounts,
  alerts,
  app,
  errors,
  hazards,
  home,
  maintenance,
  reports,
  school,
};

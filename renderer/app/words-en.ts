import accounts from '../../resources/locales/en/accounts.json' with { type: 'json' };
import alerts from '../../resources/locales/en/alerts.json' with { type: 'json' };
import app from '../../resources/locales/en/app.json' with { type: 'json' };
import errors from '../../resources/locales/en/errors.json' with { type: 'json' };
import hazards from '../../resources/locales/en/hazards.json' with { type: 'json' };
import home from '../../resources/locales/en/home.json' with { type: 'json' };
import maintenance from '../../resources/locales/en/maintenance.json' with { type: 'json' };
import reports from '../../resources/locales/en/reports.json' with { type: 'json' };
import school from '../../resources/locales/en/school.json' with { type: 'json' };

/** What every page but those of the chemicals says in English. */
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

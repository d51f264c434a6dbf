import approvals from '../../resources/locales/en/approvals.json' with { type: 'json' };
import chemicals from '../../resources/locales/en/chemicals.json' with { type: 'json' };
import counts from '../../resources/locales/en/counts.json' with { type: 'json' };
import experiments from '../../resources/locales/en/experiments.json' with { type: 'json' };
import imports from '../../resources/locales/en/import.json' with { type: 'json' };
import labels from '../../resources/locales/en/labels.json' with { type: 'json' };
import lists from '../../resources/locales/en/lists.json' with { type: 'json' };
import sheets from '../../resources/locales/en/sheets.json' with { type: 'json' };
import waste from '../../resources/locales/en/waste.json' with { type: 'json' };

/** What the pages of the chemicals say in English. */
export const words = {
  approvals,
  chemicals,
  counts,
  experiments,
  import: imports,
  labels,
  lists,
  sheets,
  waste,
};

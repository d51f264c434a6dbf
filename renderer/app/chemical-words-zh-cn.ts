import approvals from '../../resources/locales/zh-CN/approvals.json' with { type: 'json' };
import chemicals from '../../resources/locales/zh-CN/chemicals.json' with { type: 'json' };
import counts from '../../resources/locales/zh-CN/counts.json' with { type: 'json' };
import experiments from '../../resources/locales/zh-CN/experiments.json' with { type: 'json' };
import imports from '../../resources/locales/zh-CN/import.json' with { type: 'json' };
import labels from '../../resources/locales/zh-CN/labels.json' with { type: 'json' };
import lists from '../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import sheets from '../../resources/locales/zh-CN/sheets.json' with { type: 'json' };
import waste from '../../resources/locales/zh-CN/waste.json' with { type: 'json' };

/** What the pages of the chemicals say in Chinese. */
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

import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { overlaysId } from './overlays.ts';

// Pine green: ink-dark where it fills, so that white words on it read at 8.7 : 1.
const pine: MantineColorsTuple = [
  '#eff5f1',
  '#e3eee7',
  '#bfd9cb',
  '#86c3a8',
  '#5f9f84',
  '#3c8468',
  '#276b52',
  '#1c5541',
  '#154434',
  '#0e3226',
];
const brick: MantineColorsTuple = [
  '#fbeeea',
  '#fae6e1',
  '#f3c6bb',
  '#f0917f',
  '#dc6a55',
  '#c4492f',
  '#a8321f',
  '#8d2818',
  '#701f13',
  '#52160d',
];
const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#fbf0d9',
  '#f3dba6',
  '#e3b45c',
  '#c98f2b',
  '#a66f0e',
  '#835400',
  '#6b4400',
  '#533500',
  '#3b2600',
];
const slate: MantineColorsTuple = [
  '#eef3f8',
  '#e4edf5',
  '#c3d7e9',
  '#8fb8e0',
  '#6394c2',
  '#4377a6',
  '#2b5c8a',
  '#224a70',
  '#1a3956',
  '#12283d',
];
// Paper and ink of the light theme.
const gray: MantineColorsTuple = [
  '#f7f5f0',
  '#efece4',
  '#e4e0d6',
  '#d3cec1',
  '#999385',
  '#7c776b',
  '#5a605a',
  '#454a45',
  '#313631',
  '#1d211e',
];
// The dark theme has an ink of its own: warm and slightly green, never pure black.
const dark: MantineColorsTuple = [
  '#e9e5da',
  '#cfccc1',
  '#a5a89d',
  '#969b91',
  '#6b736b',
  '#343b35',
  '#242925',
  '#171a18',
  '#131614',
  '#0d0f0e',
];

const family = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif';

// What is filled is dark in the light theme and light in the dark one: the words on it follow.
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--desk-on-filled)' } : colors;
};

/** Sizes, colours and the defaults of Mantine's components. Colours by meaning are in `cssVariables`. */
export const theme = createTheme({
  colors: { pine, brick, red: brick, amber, yellow: amber, slate, blue: slate, gray, dark, green: pine, teal: pine },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  white: '#fffefb',
  black: '#1d211e',
  fontFamily: family,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  headings: {
    fontFamily: family,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  // Chinese lines need more air; English gets 1.5 in base.css.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Into a landmark of the page (app.tsx), not beside all of them.
    Portal: { defaultProps: { target: `#${overlaysId}` } },
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    Menu: { defaultProps: { transitionProps: { duration: 120, transition: 'fade' }, shadow: 'md', radius: 'sm' } },
    // The list box itself scrolls (base.css): a scrolling box around it would have to be in the tab order.
    Select: { defaultProps: { withScrollArea: false } },
    MultiSelect: { defaultProps: { withScrollArea: false } },
    Combobox: { defaultProps: { transitionProps: { duration: 80, transition: 'fade' }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 }, fz: 'xs' } },
    Table: { defaultProps: { verticalSpacing: 0, horizontalSpacing: 'sm', fz: 'sm' } },
    Input: { vars: () => ({ wrapper: { '--input-fz': '14px' } }) },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
});

/**
 * Colours by what they mean, for both themes; every pair of word and ground that the page uses reads at 4.5 : 1 or better.
 * `late` overdue or major · `soon` due soon · `wait` waiting for someone else · `done` closed · `ink` words · `line` hairlines.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--desk-paper': '#f7f5f0',
    '--desk-surface': '#fffefb',
    '--desk-rail': '#efece4',
    '--desk-ink': '#1d211e',
    '--desk-ink-soft': '#5a605a',
    '--desk-line': '#e0dcd1',
    '--desk-line-strong': '#999385',
    '--desk-hover': '#f1eee6',
    '--desk-accent': '#1c5541',
    '--desk-accent-soft': '#e3eee7',
    '--desk-late': '#a8321f',
    '--desk-late-soft': '#fae6e1',
    '--desk-soon': '#835400',
    '--desk-soon-soft': '#fbf0d9',
    '--desk-wait': '#2b5c8a',
    '--desk-wait-soft': '#e4edf5',
    '--desk-done': '#5a605a',
    '--desk-done-soft': '#ebe8e0',
    '--desk-on-filled': '#fffefb',
    '--desk-shadow': '0 1px 2px rgb(40 36 24 / 6%), 0 8px 24px rgb(40 36 24 / 10%)',
    '--mantine-color-body': '#f7f5f0',
    '--mantine-color-text': '#1d211e',
    '--mantine-color-dimmed': '#5a605a',
    '--mantine-color-placeholder': '#706f66',
    '--mantine-color-error': '#a8321f',
    '--mantine-color-anchor': '#1c5541',
    '--mantine-color-default': '#fffefb',
    '--mantine-color-default-hover': '#f1eee6',
    '--mantine-color-default-color': '#1d211e',
    '--mantine-color-default-border': '#999385',
    '--mantine-color-disabled': '#efece4',
    '--mantine-color-disabled-color': '#5a605a',
    '--mantine-color-disabled-border': '#d3cec1',
    '--mantine-color-gray-light-color': '#454a45',
    '--mantine-shadow-md': 'var(--desk-shadow)',
  },
  dark: {
    '--desk-paper': '#171a18',
    '--desk-surface': '#1f2320',
    '--desk-rail': '#131614',
    '--desk-ink': '#e9e5da',
    '--desk-ink-soft': '#a5a89d',
    '--desk-line': '#2e342f',
    '--desk-line-strong': '#6b736b',
    '--desk-hover': '#262b27',
    '--desk-accent': '#86c3a8',
    '--desk-accent-soft': '#22332b',
    '--desk-late': '#f0917f',
    '--desk-late-soft': '#3b2320',
    '--desk-soon': '#e3b45c',
    '--desk-soon-soft': '#362b17',
    '--desk-wait': '#8fb8e0',
    '--desk-wait-soft': '#1f2d3b',
    '--desk-done': '#a5a89d',
    '--desk-done-soft': '#2a2e2a',
    '--desk-on-filled': '#0f1c16',
    '--desk-shadow': '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 45%)',
    '--mantine-color-body': '#171a18',
    '--mantine-color-text': '#e9e5da',
    '--mantine-color-dimmed': '#a5a89d',
    '--mantine-color-placeholder': '#969b91',
    '--mantine-color-error': '#f0917f',
    '--mantine-color-anchor': '#86c3a8',
    '--mantine-color-default': '#1f2320',
    '--mantine-color-default-hover': '#262b27',
    '--mantine-color-default-color': '#e9e5da',
    '--mantine-color-default-border': '#6b736b',
    '--mantine-color-disabled': '#262b27',
    '--mantine-color-disabled-color': '#a5a89d',
    '--mantine-color-disabled-border': '#343b35',
    '--mantine-color-pine-filled': '#7dbd9f',
    '--mantine-color-pine-filled-hover': '#93cdb2',
    '--mantine-color-pine-light': '#22332b',
    '--mantine-color-pine-light-hover': '#294036',
    '--mantine-color-pine-light-color': '#86c3a8',
    '--mantine-color-brick-filled': '#f0917f',
    '--mantine-color-brick-filled-hover': '#f5a697',
    '--mantine-primary-color-contrast': '#0f1c16',
    '--mantine-shadow-md': 'var(--desk-shadow)',
  },
});

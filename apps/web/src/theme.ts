import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Calm water: the colour of what one may press. */
const harbour: MantineColorsTuple = [
  ...(['#eaf5f3', '#d5e8e5', '#aad1cb', '#7cb8b0', '#569f97'] as const),
  ...(['#38877f', '#276f69', '#1f5f5b', '#184b48', '#123a38'] as const),
];
/** Warm sand: what runs out. */
const warn: MantineColorsTuple = [
  ...(['#fdf6e7', '#f9ead0', '#f2d39f', '#ebbb6b', '#e0a23e'] as const),
  ...(['#c98620', '#a66a12', '#84530d', '#66400c', '#4c300a'] as const),
];
/** Only for danger to life. */
const danger: MantineColorsTuple = [
  ...(['#fdeeee', '#f8d9d8', '#efb0ae', '#e58480', '#d95d57'] as const),
  ...(['#c53f38', '#a92f29', '#8c2520', '#6e1c18', '#521411'] as const),
];

export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { harbour, warn, danger },
  defaultRadius: 'md',
  fontFamily: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.05rem' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    // A question is as large whatever it is answered with.
    CheckboxGroup: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

/** Quiet text that can still be read (4.5:1), and a fault in a field without alarm: red is danger to life only. */
export const readableColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f575e',
    '--mantine-color-placeholder': '#5f676e',
    '--mantine-color-error': 'var(--mantine-color-warn-8)',
  },
  dark: {
    '--mantine-color-dimmed': '#b9c0c6',
    '--mantine-color-placeholder': '#a3abb2',
    '--mantine-color-error': 'var(--mantine-color-warn-3)',
  },
});

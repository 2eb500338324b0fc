/** How a Teams client looks, for the official renderer: spacing as Teams has it, colours of its light and dark theme. */
export type Theme = 'light' | 'dark';

interface Colours {
  readonly page: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly link: string;
  readonly button: string;
  readonly primary: string;
  readonly boxes: Readonly<Record<'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
  readonly words: Readonly<Record<'accent' | 'good' | 'warning' | 'attention', string>>;
}

const themes: Readonly<Record<Theme, Colours>> = {
  light: {
    page: '#f5f5f5',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    link: '#4f52b2',
    button: '#ffffff',
    primary: '#5b5fc7',
    boxes: { default: '#ffffff', emphasis: '#f0f0f0', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
    words: { accent: '#4f52b2', good: '#107c10', warning: '#835c00', attention: '#c4314b' },
  },
  dark: {
    page: '#1f1f1f',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#616161',
    link: '#9ea2ff',
    button: '#292929',
    primary: '#4f52b2',
    boxes: { default: '#292929', emphasis: '#141414', accent: '#2f2f4a', good: '#0d2e0d', warning: '#463100', attention: '#3b1519' },
    words: { accent: '#9ea2ff', good: '#92c353', warning: '#f8d22a', attention: '#f9526b' },
  },
};

const fonts = "'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** Settings of the official renderer. */
export function hostConfig(theme: Theme): object {
  const { text, subtle, line, boxes, words } = themes[theme];
  const both = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: text, subtle },
    dark: both('#242424'),
    light: both('#ffffff'),
    accent: both(words.accent),
    good: both(words.good),
    warning: both(words.warning),
    attention: both(words.attention),
  };
  const styles = Object.entries(boxes).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }] as const);
  return {
    choiceSetInputValueSeparator: ',',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontFamily: fonts,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    containerStyles: Object.fromEntries<object>(styles),
    actions: {
      maxActions: 6,
      spacing: 'Default',
      buttonSpacing: 8,
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
      showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    factSet: { title: { weight: 'Bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  };
}

/** The page a card is drawn on. Buttons stay on one line and are cut off when too long, as Teams does. */
export function stylesheet(theme: Theme): string {
  const { page, text, subtle, line, link, button, primary, words } = themes[theme];
  return `
    * { box-sizing: border-box; } body { margin: 0; padding: 12px; background: ${page}; font-family: ${fonts}; color: ${text}; line-height: 1.35; }
    #card { border-radius: 8px; overflow: hidden; box-shadow: 0 1px 3px #0004; }
    p { margin: 0; } p + p, p + ul, p + ol, ul + p, ol + p { margin-top: 8px; } ul, ol { margin: 0; padding-left: 20px; } a { color: ${link}; }
    .ac-pushButton { font: 600 14px ${fonts}; color: ${text}; background: ${button}; border: 1px solid ${line}; border-radius: 4px; padding: 6px 12px;
      min-height: 32px; max-width: 100%; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; text-align: center; }
    .ac-pushButton div { overflow: hidden; text-overflow: ellipsis; }
    .ac-pushButton.style-positive { background: ${primary}; border-color: ${primary}; color: #fff; }
    .ac-pushButton.style-destructive { color: ${words.attention}; }
    .ac-input { font: 14px ${fonts}; color: ${text}; background: transparent; border: 1px solid ${line}; border-radius: 4px; padding: 6px 8px; width: 100%; }
    textarea.ac-input { min-height: 160px; } select.ac-input { background: ${button}; }
    .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: 0; padding: 0; }
    .ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div { padding: 4px 0; }
    .ac-input-label, .ac-input-required-indicator { color: ${text}; } .ac-input-validation-failed { border-color: ${words.attention}; }
    .ac-fact-title { color: ${subtle}; } input { accent-color: ${primary}; }`;
}

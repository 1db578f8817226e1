// Adapts compiled USWDS rules: colours become custom properties, sides become logical, unused parts go.

/** What each USWDS colour means here: [as text, as anything else]. An unknown colour stops the build. */
const COLOURS = {
  '#005ea2': ['--brand', '--brand-fill'],
  '#1a4480': ['--brand', '--brand-fill-hover'],
  '#162e51': ['--brand', '--brand-fill-hover'],
  '#54278f': ['--visited', '--visited'],
  '#1b1b1b': ['--ink', '--ink'],
  '#fff': ['--on-brand', '--surface'],
  '#c9c9c9': ['--line', '--line'],
  '#454545': ['--ink-soft', '--ink-soft'],
  '#757575': ['--ink-soft', '--line-strong'],
  '#71767a': ['--ink-soft', '--line-strong'],
  '#565c65': ['--ink-soft', '--line-strong'],
  '#dfe1e2': ['--line', '--line'],
  '#a9aeb1': ['--line-strong', '--line-strong'],
  '#e6e6e6': ['--line', '--line'],
  '#3d4551': ['--ink-soft', '--ink-soft'],
  '#2491ff': ['--focus', '--focus'],
  '#b50909': ['--stop', '--stop'],
  '#b51d09': ['--stop', '--stop'],
  '#d9e8f6': ['--brand-soft', '--brand-soft'],
  '#00a91c': ['--good', '--good'],
};

/** Variants that no page uses. */
const UNUSED = /usa-prose|usa-icon--size|required|outline-inverse|accent-|--inverse|--base|usa-focus|--hover|--active\b|--success|--secondary|usa-form|--unstyled|--wrap|usa-select\[|usa-range|usa-file|usa-combo|usa-date|usa-time|usa-error-message--|input-prefix|input-suffix|__overflow|usa-legend--large|fieldset--|usa-hint--required|usa-current-page|--2xs|--xs\b|--lg|--xl|--2xl|--small|--medium|aria-disabled/;

const SIDES = {
  'margin-left': 'margin-inline-start', 'margin-right': 'margin-inline-end',
  'padding-left': 'padding-inline-start', 'padding-right': 'padding-inline-end',
  'border-left': 'border-inline-start', 'border-right': 'border-inline-end',
  left: 'inset-inline-start', right: 'inset-inline-end',
};

function colours(decl) {
  decl.value = decl.value.replace(/#[0-9a-f]{3,8}\b/gi, (hex) => {
    const meaning = COLOURS[hex.toLowerCase()];
    if (!meaning) throw new Error(`adopt.mjs gives no meaning to the colour ${hex} in ${decl.parent.selector} { ${decl} }`);
    return `var(${meaning[decl.prop === 'color' ? 0 : 1]})`;
  });
}

function sides(decl) {
  decl.prop = SIDES[decl.prop] ?? decl.prop;
  if (decl.prop === 'text-align') decl.value = decl.value.replace('left', 'start').replace('right', 'end');
  // margin and padding with four sides cannot be said logically in one word: split them.
  const four = /^(margin|padding)$/.test(decl.prop) && decl.value.match(/^(\S+) (\S+) (\S+) (\S+)$/);
  if (!four || four[2] === four[4]) return;
  decl.cloneBefore({ prop: `${decl.prop}-block`, value: `${four[1]} ${four[3]}` });
  decl.cloneBefore({ prop: `${decl.prop}-inline`, value: `${four[4]} ${four[2]}` });
  decl.remove();
}

export const adopt = {
  postcssPlugin: 'trellis-adopt',
  Once(root) {
    root.walkAtRules('font-face', (rule) => rule.remove());
    root.walkRules((rule) => {
      const kept = rule.selectors.filter((s) => !UNUSED.test(s));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    });
    // Fonts come from the page; pictures by address would be further requests.
    root.walkDecls((decl) => {
      if (/^(font-family|text-shadow)$/.test(decl.prop) || /url\(/.test(decl.value)) decl.remove();
      else { colours(decl); sides(decl); }
    });
    root.walk((node) => { if (node.nodes?.length === 0) node.remove(); });
    root.walkAtRules((rule) => { if (rule.nodes?.length === 0) rule.remove(); });
  },
};

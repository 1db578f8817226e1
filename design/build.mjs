// Builds assets/ from the sources beside this file. Same input, same bytes: a test rebuilds and compares.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import * as sass from 'sass';
import { minify } from 'terser';
import { adopt } from './adopt.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const assets = process.argv[2] ?? join(here, '..', 'assets');
const modules = join(here, 'node_modules');
mkdirSync(assets, { recursive: true });

/** One Sass file as compressed CSS. */
function compile(file) {
  return sass.compile(join(here, 'sass', file), {
    style: 'compressed',
    loadPaths: [join(modules, '@uswds/uswds/packages')],
    quietDeps: true,
    logger: sass.Logger.silent,
  }).css.replace(/^\uFEFF/, '');
}

/** The name an asset is served under: its own, with the start of its SHA-256, as build.rs gives it. */
function served(name) {
  const hash = createHash('sha256').update(readFileSync(join(assets, name))).digest('hex').slice(0, 12);
  return name.replace(/\.(\w+)$/, `.${hash}.$1`);
}

copyFileSync(join(modules, '@fontsource/fraunces/files/fraunces-latin-600-normal.woff2'), join(assets, 'fraunces.woff2'));
copyFileSync(join(modules, '@fontsource/fraunces/LICENSE'), join(assets, 'fraunces-LICENSE.txt'));
copyFileSync(join(here, 'favicon.svg'), join(assets, 'favicon.svg'));

// The parts taken from the US Web Design System stand above the bare elements and below our own parts, whatever their selectors weigh.
const adopted = postcss([adopt]).process(compile('uswds.scss'), { from: undefined }).css;
writeFileSync(join(assets, 'app.css'), `@layer base,uswds;@layer uswds{${adopted}}${compile('app.scss').replaceAll('fraunces.woff2', served('fraunces.woff2'))}\n`);

const script = await minify(readFileSync(join(here, 'app.js'), 'utf8'), {
  module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false },
});
writeFileSync(join(assets, 'app.js'), `${script.code}\n`);

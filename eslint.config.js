import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Each ban is shown to bite in tests/lint/html-bans.test.ts. */
const noHtmlStrings = [
  {
    selector:
      ':matches(JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/], Property[key.name=/^(dangerouslySetInnerHTML|innerHTML|outerHTML|srcdoc)$/])',
    message: 'Data never becomes HTML: render text with React.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Data never becomes HTML: use textContent or React.',
  },
  {
    selector:
      'MemberExpression[computed=true][property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Data never becomes HTML: use textContent or React.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: 'Data never becomes HTML: pages that are read are parsed by parse5, as text.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Data never becomes HTML: use textContent or React.',
  },
  {
    selector: 'Property[key.name="extraCssText"]',
    message: 'Inline style text breaks the content security policy.',
  },
  {
    // ECharts fills its own templates into a string, and shows a string from a tooltip as HTML.
    selector: 'Property[key.name="formatter"]:not([value.type=/^(ArrowFunction|Function)Expression$/])',
    message: 'A formatter is a function: ECharts reads templates, and in a tooltip HTML, out of strings.',
  },
  {
    selector: 'Property[key.name="title"] > ObjectExpression > Property[key.name=/^(sub)?link$/]',
    message: 'ECharts opens any address given here: links are React elements.',
  },
  {
    selector: 'Property[key.name="dataView"]',
    message: 'The data view of ECharts builds HTML from data.',
  },
  {
    selector:
      ':matches(Literal[value=/^\\s*(javascript|vbscript):/i], TemplateElement[value.raw=/^\\s*(javascript|vbscript):/i])',
    message: 'A script address runs what it names.',
  },
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'playwright-report', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
    },
  },
  {
    // Tests hold such things on purpose.
    files: ['src/**'],
    rules: { 'no-restricted-syntax': ['error', ...noHtmlStrings] },
  },
  {
    // Pure code: the same answer everywhere, whatever the clock, the dice or the machine say.
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'fetch', 'process', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Core is pure.' },
        { object: 'Date', property: 'now', message: 'Core is pure: pass the time in.' },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
  },
  {
    files: ['hosting/**/*.js'],
    languageOptions: { globals: globals.serviceworker },
  },
  prettier,
)

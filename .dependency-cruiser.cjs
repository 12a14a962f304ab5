// The house as an allow-table: a folder that is not listed here may import nothing and be imported by nothing.
const may = {
  'src/core/schema': [],
  'src/core/extract': ['src/core/schema'],
  'src/core/document': ['src/core/extract'],
  'src/core/sheet': ['src/core/document', 'src/core/schema'],
  'src/core/screen': [
    'src/core/sheet',
    'src/core/package',
    'src/core/extract',
    'src/core/schema',
    'src/core/table',
  ],
  'src/core/import': [
    'src/core/document',
    'src/core/extract',
    'src/core/schema',
    'src/core/screen',
    'src/core/sheet',
    'src/core/package',
    'src/core/table',
  ],
  'src/core/parquet': ['src/core/schema'],
  'src/core/table': ['src/core/schema'],
  'src/core/compare': ['src/core/schema', 'src/core/table'],
  'src/core/charts': ['src/core/schema', 'src/core/table', 'src/core/compare'],
  'src/core/export': ['src/core/schema', 'src/core/table', 'src/core/compare'],
  'src/core/publish': ['src/core/schema', 'src/core/table', 'src/core/compare', 'src/core/parquet'],
  'src/core/changes': ['src/core/schema', 'src/core/table', 'src/core/compare', 'src/core/publish'],
  'src/core/package': ['src/core/schema', 'src/core/table'],
  'src/core/user-log': ['src/core/schema'],
  'src/core/review': [
    'src/core/user-log',
    'src/core/import',
    'src/core/document',
    'src/core/extract',
    'src/core/package',
    'src/core/compare',
    'src/core/table',
    'src/core/schema',
  ],
  'src/core/synth': ['src/core/schema', 'src/core/table'],
  'src/package': ['src/core'],
  'src/pdf': ['src/core'],
  'src/storage': ['src/core'],
  'src/wire': ['src/core'],
  'src/queries': ['src/core', 'src/storage', 'src/wire', 'src/workers'],
  'src/workers': ['src/core', 'src/pdf'],
  'src/components': ['src/core'],
  'src/features/[^/]+': ['src/queries', 'src/components', 'src/core'],
  'src/app': ['src/features', 'src/queries', 'src/components', 'src/core'],
  'src/cli': ['src/core', 'src/package', 'src/pdf'],
  'src/build': ['src/core', 'src/package'],
}
const folder = (path) => `^${path}/`
const inHouse = `^(${Object.keys(may).join('|')})/`

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'listed-folders-only', severity: 'error', from: { path: '^src/', pathNot: inHouse }, to: {} },
    ...Object.entries(may).map(([from, to]) => ({
      name: `arrows-from-${from.replace(/[^a-z]+/g, '-')}`,
      severity: 'error',
      from: { path: `^(${from})/` },
      to: {
        path: '^src/',
        // A folder may import itself; a feature may not import its sibling ($1 is the importer's own folder).
        pathNot: ['^$1/', ...to.map(folder)],
      },
    })),
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        // parse5 and entities read HTML in plain JavaScript, without a DOM (docs/decisions/2026-11-22-report-reading.md);
        // so do fflate ZIP and saxes XML (docs/decisions/2026-11-22-documents.md).
        pathNot: [
          'node_modules/zod/',
          'node_modules/@noble/hashes/',
          'node_modules/echarts/types/',
          'node_modules/parse5/',
          'node_modules/entities/',
          'node_modules/fflate/',
          'node_modules/saxes/',
          // Read and write Parquet in plain JavaScript (docs/decisions/2026-11-22-parquet.md).
          'node_modules/hyparquet/',
          'node_modules/hyparquet-writer/',
        ],
      },
    },
    {
      name: 'dexie-only-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'echarts-runs-only-in-the-chart-component',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/components/chart' },
      to: { path: 'node_modules/echarts', dependencyTypesNot: ['type-only'] },
    },
    {
      // It is a browser's part with a clock of its own, and large: loaded only where a PDF is read.
      name: 'pdf-js-only-in-pdf',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pdf/' },
      to: { path: 'node_modules/unpdf/' },
    },
    {
      // Taken from elsewhere, zod may compile code before it is told not to.
      name: 'zod-only-through-the-schema-folder',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/schema/zod\\.ts$' },
      to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/locales/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}

// Shows the document that document.js holds: a page opened from a file may fetch nothing.
const scheme = matchMedia('(prefers-color-scheme: dark)');
const dark = scheme.matches;
const theme = {
  colors: {
    primary: { main: dark ? '#8ab4f8' : '#0b57d0' },
    success: { main: dark ? '#6dd58c' : '#146c2e' },
    error: { main: dark ? '#f2a8a2' : '#b3261e' },
    text: { primary: dark ? '#e3e6ea' : '#1c2127', secondary: dark ? '#a0a8b2' : '#57606a' },
    border: { dark: dark ? '#343b44' : '#d8dce1', light: dark ? '#2a3038' : '#ffffff' },
    responses: {
      success: { color: dark ? '#6dd58c' : '#146c2e', backgroundColor: dark ? '#16281c' : '#eaf5ec', tabTextColor: '#6dd58c' },
      error: { color: dark ? '#f2a8a2' : '#b3261e', backgroundColor: dark ? '#2d1a19' : '#fbeeed', tabTextColor: '#f2a8a2' },
    },
  },
  schema: {
    nestedBackground: dark ? '#1b2026' : '#f7f8f9',
    linesColor: dark ? '#4a5663' : '#b4bcc6',
    typeNameColor: dark ? '#a0a8b2' : '#57606a',
    typeTitleColor: dark ? '#a0a8b2' : '#57606a',
    requireLabelColor: dark ? '#f2a8a2' : '#b3261e',
    arrow: { color: dark ? '#a0a8b2' : '#57606a' },
  },
  typography: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
    headings: { fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif', fontWeight: '600' },
    code: {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
      color: dark ? '#f0b9a6' : '#a03417',
      backgroundColor: dark ? '#262c34' : '#f1f2f4',
      wrap: false,
    },
    links: { color: dark ? '#8ab4f8' : '#0b57d0', visited: dark ? '#8ab4f8' : '#0b57d0' },
  },
  sidebar: {
    backgroundColor: dark ? '#1a1e23' : '#f7f8f9',
    textColor: dark ? '#e3e6ea' : '#1c2127',
    activeTextColor: dark ? '#8ab4f8' : '#0b57d0',
  },
  rightPanel: { backgroundColor: dark ? '#0e1114' : '#262d36', textColor: '#e8ebef' },
};
Redoc.init(
  window.referenceDocument,
  {
    theme,
    untrustedSpec: true,
    disableSearch: true,
    hideDownloadButtons: true,
    expandResponses: '200,201,202',
    schemasExpansionLevel: 'all',
    jsonSamplesExpandLevel: 'all',
    nativeScrollbars: true,
    generatedSamplesMaxDepth: 4,
  },
  document.getElementById('reference'),
);
scheme.addEventListener('change', () => location.reload());

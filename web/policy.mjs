// The Content-Security-Policy, served and written into the page: our own files and nothing else. No inline script, no
// eval; WebAssembly may be compiled. Who may frame the page is left open: courses embed it (docs/embedding.md).
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

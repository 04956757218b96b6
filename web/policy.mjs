// The Content-Security-Policy, served and written into the page: our own files, and packs from other servers, which
// are data (docs/embedding.md says what that costs and how a host forbids it). No inline script, no eval; WebAssembly may
// be compiled. Who may frame the page is left open: courses embed it (docs/embedding.md).
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

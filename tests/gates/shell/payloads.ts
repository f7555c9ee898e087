/** Texts that would run, fetch or lead away if anything took them for more than text. Each would set `ran` in the page. */
export const PAYLOADS = [
  '<script>ran=1</script>',
  '<img src=x onerror=ran=1>',
  '"><svg onload=ran=1>',
  "'-(ran=1)-'",
  'javascript:ran=1',
  '<a href=javascript:ran=1 autofocus>x</a>',
  '<iframe srcdoc="<script>parent.ran=1</script>">',
  '{{constructor.constructor("ran=1")()}}',
  `\${ran=1}`,
  '<style>*{background:url(//x.example)}</style>',
  '<meta http-equiv=refresh content=0;url=//x.example>',
  '<math><mi xlink:href="data:text/html,<script>ran=1</script>">',
] as const;

/** What breaks out of where it stands, if anything lets it: each would set `window.hit`, open a dialog, or ask for a page. */
export const ATTACKS: readonly string[] = [
  '<script>window.hit = 1; alert(1)</script>',
  '</script><script>window.hit = 1</script>',
  '</textarea></title></style><script>window.hit = 1</script>',
  '"><script>window.hit = 1</script>',
  `' onmouseover='window.hit = 1' autofocus onfocus='window.hit = 1' x='`,
  '<img src="https://example.com/x.png" onerror="window.hit = 1">',
  '<svg/onload="window.hit = 1"><animate onbegin="window.hit = 1" attributeName="x" dur="1s">',
  '<svg><script xlink:href="https://example.com/x.js"></script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<iframe src="javascript:parent.hit = 1"></iframe>',
  '<object data="https://example.com/x"></object><embed src="https://example.com/x">',
  '<link rel="stylesheet" href="https://example.com/x.css"><style>@import "https://example.com/y.css";</style>',
  '<meta http-equiv="refresh" content="0;url=https://example.com/">',
  '<base href="https://example.com/"><form action="https://example.com/"><button autofocus>x',
  '<a href="javascript:window.hit = 1">x</a> [x](javascript:window.hit=1) [y](<javascript:window.hit=1>)',
  '![x](https://example.com/x.png) <https://example.com/> [a]: https://example.com/',
  '[x](data:text/html,<script>window.hit=1</script>) <data:text/html,x>',
  '<details open ontoggle="window.hit = 1"><summary>x</summary></details>',
  '<video autoplay src="https://example.com/x.mp4" onloadstart="window.hit = 1"></video>',
  '<input autofocus onfocus="window.hit = 1"><select autofocus onfocus="window.hit = 1">',
  '&lt;script&gt;window.hit = 1&lt;/script&gt;',
  `${'&amp;'.repeat(10)}lt;script${'&amp;'.repeat(10)}gt;window.hit = 1`,
  `&${'amp;'.repeat(10)}lt;img src=x onerror=window.hit=1&${'amp;'.repeat(10)}gt;`,
  '<%= window.hit = 1 %> #{window.hit = 1} {{constructor.constructor("window.hit=1")()}}',
  '`<script>window.hit = 1</script>` ```\n<script>window.hit = 1</script>\n```',
  '<scr\u0000ipt>window.hit = 1</scr\u0000ipt>',
  '\u202e>tpircs/<1 = tih.wodniw>tpircs<\u202c',
  '\ud800<script>window.hit = 1</script>\udc00',
];

/** A posting in which each of them stands among work, so that most are quoted. */
export const HOSTILE_POSTING = [
  'Machine Learning Engineer',
  '',
  'What you will do',
  '- Build and run the serving platform that carries our ranking models to millions of users.',
  '- Write data pipelines and feature stores, and keep them fast.',
  ...ATTACKS.map((attack) => `- Deploy models to production ${attack} and monitor them with the team.`),
  ...ATTACKS,
  '',
  'What you bring',
  '- 4 years of experience with machine learning in production.',
].join('\n');

/** The same as a file may hold it: one with null characters is taken for binary. */
export const HOSTILE_FILE = HOSTILE_POSTING.replaceAll('\u0000', '');

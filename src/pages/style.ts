/** Colours and type of both pages. Each pair of colours is at least 4.5:1 in light and in dark; 3:1 for edges. */
export const baseStyle = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f2a;--soft:#4a5163;--line:#767d8f;--card:#f4f5f9;--accent:#3538a8;--on-accent:#fff;--warn:#fff4d6;--warn-line:#8a5a00}
@media (prefers-color-scheme:dark){:root{--page:#15171e;--ink:#f2f3f7;--soft:#b9bfce;--line:#8d94a6;--card:#21242e;--accent:#a9b1ff;--on-accent:#15171e;--warn:#3a2d0c;--warn-line:#e0b14a}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 system-ui,"Segoe UI","Liberation Sans",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.25rem 0 .5rem}
h3{font-size:1.1rem;line-height:1.35;margin:1.5rem 0 .35rem}
p,ul,ol,dl{margin:.5rem 0}
ul,ol{padding-left:1.3rem}
li{margin:.25rem 0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.4rem 1rem;border:2px solid var(--accent);border-radius:.4rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
.danger{border-left:.4rem solid var(--warn-line);background:var(--warn);padding:.75rem 1rem;border-radius:.25rem;font-weight:600}
.soft{color:var(--soft)}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
footer{margin-top:3rem;padding-bottom:3rem}
`;

import { baseStyle } from './style';

/** The copy's own looks: notes in boxes, and a print form without search, in black on white. */
export const copyStyle = `${baseStyle}
article{padding:.35rem 0 .9rem;border-bottom:1px solid var(--line)}
article:target h3{outline:3px solid var(--accent);outline-offset:4px}
.note{border-left:.35rem solid var(--warn-line);background:var(--card);padding:.5rem .9rem;margin:.6rem 0;border-radius:.25rem}
.note p{margin:.2rem 0}
.note.strong{background:var(--warn)}
dt{font-weight:600;margin-top:.4rem}
dd{margin:0}
dd ul{margin:.1rem 0}
search{display:block;background:var(--card);border-radius:.5rem;padding:1rem;margin:1.25rem 0}
search label{font-weight:600;display:block}
input{font:inherit;width:100%;min-height:2.75rem;padding:.4rem .7rem;border:2px solid var(--line);border-radius:.4rem;background:var(--page);color:var(--ink)}
#found:empty,#results:empty{display:none}
summary{min-height:1.9rem;padding:.2rem 0;cursor:pointer}
nav li a{display:inline-block;padding:.2rem 0}
@media print{:root{--page:#fff;--ink:#000;--soft:#333;--card:#fff;--accent:#000;--warn:#fff;--warn-line:#000;--line:#666}body{font-size:10.5pt}search,.screen,.skip,nav{display:none}article{break-inside:avoid-page}main,header{max-width:none;padding:0}}
`;

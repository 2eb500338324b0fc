"""Check the question set: known ids, at least 4 rows per article, both splits, no repeats."""
import json, os, sys, collections, difflib
here = os.path.dirname(os.path.abspath(__file__))
load = lambda n: [json.loads(l) for l in open(os.path.join(here, n), encoding='utf-8') if l.strip()]
ids = open(os.path.join(here, 'article-ids.txt')).read().split()
q, ty, oos, da, do, fo = map(load, ['questions.jsonl', 'typos.jsonl', 'out-of-scope.jsonl', 'danger.jsonl', 'double.jsonl', 'follow-ups.jsonl'])
err = []
for r in q + ty + do + fo:
    for x in r['expect'] + r.get('also', []):
        if x not in ids: err.append(('unknown id', r['id'], x))
    if set(r['expect']) & set(r.get('also', [])): err.append(('expect also in also', r['id']))
n = collections.Counter(r['expect'][0] for r in q)
s = collections.Counter((r['expect'][0], r['split']) for r in q)
for i in ids:
    if n[i] < 4: err.append(('under 4 rows', i, n[i]))
    if abs(s[i, 'tune'] - s[i, 'test']) > 1: err.append(('split', i))
allq = collections.Counter(r['q'].lower() for r in q + ty + oos + da + do)
err += [('repeat', k) for k, c in allq.items() if c > 1]
seen = [r['id'] for r in q + ty + oos + da + do + fo]
if len(set(seen)) != len(seen): err.append('repeated row id')
print({k: len(v) for k, v in dict(questions=q, typos=ty, oos=oos, danger=da, double=do, follow=fo).items()}, 'rows per article', min(n.values()), '-', max(n.values()))
if '--near' in sys.argv:
    T = [r for r in q if r['split'] == 'tune']
    for r in q:
        if r['split'] == 'test':
            for t in T:
                if difflib.SequenceMatcher(None, r['q'].lower(), t['q'].lower()).ratio() > .8: print('near', r['id'], r['q'], '|', t['id'], t['q'])
print('errors', err); sys.exit(bool(err))

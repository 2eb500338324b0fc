/**
 * The search inside the copy: every word typed must be found; a match in the title weighs most, then one in the ways that
 * officers ask, then one in the text. It runs in the browser, from a disk, and keeps nothing.
 */
export const searchScript = `
(function(){
  var box=document.getElementById('search'),list=document.getElementById('results'),found=document.getElementById('found');
  var print=document.getElementById('print');print.hidden=false;print.addEventListener('click',function(){window.print();});
  function plain(text){return text.toLowerCase().normalize('NFKD').replace(/[\\u0300-\\u036f]/g,'').replace(/[^a-z0-9]+/g,' ').trim();}
  function stem(word){return word.length>4?word.replace(/(ing|ies|es|ed|s)$/,''):word;}
  var entries=Array.from(document.querySelectorAll('article')).map(function(entry){
    var title=entry.querySelector('h3').textContent;
    return{id:entry.id,title:title,parts:[[' '+plain(title),9],[' '+plain(entry.dataset.words||''),4],[' '+plain(entry.textContent),1]]};
  });
  function score(entry,words){
    var sum=0;
    for(var word of words){
      var best=0;
      for(var part of entry.parts)if(part[0].includes(' '+word))best=Math.max(best,part[1]);
      if(best===0)return 0;
      sum+=best;
    }
    return sum;
  }
  function search(){
    var words=plain(box.value).split(' ').filter(Boolean).map(stem);
    list.replaceChildren();
    if(words.length===0){found.textContent='';return;}
    var hits=entries.map(function(entry){return{entry:entry,score:score(entry,words)};}).filter(function(hit){return hit.score>0;}).sort(function(a,b){return b.score-a.score;});
    found.textContent=hits.length>0?found.dataset.found.replace('{count}',hits.length):found.dataset.none;
    hits.slice(0,25).forEach(function(hit){
      var item=document.createElement('li'),link=document.createElement('a');
      link.href='#'+hit.entry.id;link.textContent=hit.entry.title;item.append(link);list.append(item);
    });
  }
  box.addEventListener('input',search);
})();
`;

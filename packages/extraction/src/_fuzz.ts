import { complexityGuard } from './_guard.ts';
import { parseHtml } from './dom.ts';
const names='div span b a p li ul table tr td th tbody caption h2 form button option optgroup ol figure aside dl dd font i em marquee ruby rt pre section address blockquote nobr center label x-y head body html main applet colgroup col input optgroup details summary fieldset legend big code'.split(' ');
let seed=Number(process.argv[2]??1); const rnd=(n:number)=>{seed=(seed*1103515245+12345)&0x7fffffff;return (seed>>8)%n;};
const depthOf=(root:Node)=>{let best=0;const st:[Node,number][]=[[root,0]];while(st.length){const [n,d]=st.pop()!;if(d>best)best=d;for(let c=n.firstChild;c;c=c.nextSibling)st.push([c,d+1]);}return best;};
let worst=0; const t0=Date.now(); let n=0;
while(Date.now()-t0<60000){ const len=1+rnd(7); const unit:{name:string,close:boolean,attr:boolean}[]=Array.from({length:len},()=>({name:names[rnd(names.length)]!,close:rnd(3)===0,attr:rnd(2)===0}));
 const g=complexityGuard(); let html=''; const K=40; for(let k=0;k<K;k++)for(const u of unit){ if(u.close){g.close(u.name);html+=`</${u.name}>`;}else{const t=`<${u.name}${u.attr?` id="${k}"`:''}>`;g.open(u.name,t);html+=t;} }
 const d=depthOf(parseHtml(html)); n++; const ratio=d/(g.depth()+6); if(ratio>1.05&&ratio>worst*1.0){worst=Math.max(worst,ratio);console.log(ratio.toFixed(2),d,g.depth(),html.slice(0,140));}
 if(n%500===0)await new Promise(r=>setImmediate(r));
}
console.log('tried',n,'worst',worst);

// The project's yardstick: the least that the arithmetic costs on plain arrays. KernelBenchmark repeats its tree and rank inside JMH.
// It is kept as it was handed to us, so that ratios stay comparable; it is neither built nor formatted with the module.
// Usage: java -Xmx4g LongBound.java DATADIR N REPS OUTCSV|-   (data: gen.py)
// Upper bound in plain Java, one thread: points as hundredths in a flat long[N*88]; index only, whole tree
// (47 values stored per unit), competition rank; the same with a naive BigDecimal tree; read bandwidth of the
// same array; and the Monte Carlo (REPS weight sets, +-25 %, integer weights) with ranks and Q5/Q95.
import java.math.BigDecimal;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;
public class LongBound {
  static int n; static long[] p; static int[] critOf, areaOf; static int nc, na; static String[] ids, cols;
  record Node(String code, List<Node> kids) {}
  static long sink;
  static double med(double[] x){ Arrays.sort(x); return x[x.length/2]; }
  static double time(String what, int warm, int runs, Runnable r) {
    for (int i=0;i<warm;i++) r.run();
    double[] t=new double[runs];
    for (int i=0;i<runs;i++){ long s=System.nanoTime(); r.run(); t[i]=System.nanoTime()-s; }
    double m=med(t); System.out.printf("java n=%d %-34s median %.3f ms, %.1f ns/unit (of %d runs, min %.3f max %.3f ms)%n",n,what,m/1e6,m/n,runs,t[0]/1e6,t[t.length-1]/1e6); return m;
  }
  static void index(long[] out){ for(int u=0,b=0;u<n;u++,b+=88){ long s=0; for(int j=0;j<88;j++) s+=p[b+j]; out[u]=s; } }
  static void tree(long[] out){ int w=nc+na+1; Arrays.fill(out,0); for(int u=0,b=0,o=0;u<n;u++,b+=88,o+=w){
      for(int j=0;j<88;j++) out[o+critOf[j]]+=p[b+j];
      for(int c=0;c<nc;c++) out[o+nc+areaOf[c]]+=out[o+c];
      long s=0; for(int k=0;k<na;k++) s+=out[o+nc+k]; out[o+nc+na]=s; } }
  static void rank(long[] idx,int[] rk,long[] key){ for(int u=0;u<n;u++) key[u]=(-idx[u]<<24)|u; Arrays.sort(key,0,n);
      int r=0; for(int i=0;i<n;i++){ if(i==0||(key[i]>>24)!=(key[i-1]>>24)) r=i+1; rk[(int)(key[i]&0xffffff)]=r; } }
  static BigDecimal eval(Node x, Map<String,BigDecimal> in, Map<String,BigDecimal> out){
      if(x.kids.isEmpty()) return in.get(x.code);
      BigDecimal s=BigDecimal.ZERO; for(Node k:x.kids) s=s.add(eval(k,in,out)); out.put(x.code,s); return s; }
  public static void main(String[] a) throws Exception {
    String d=a[0]; int reps=Integer.parseInt(a[2]);
    Map<String,String> par=new LinkedHashMap<>(); Map<String,Long> mx=new HashMap<>(); Map<String,Integer> lev=new HashMap<>();
    List<String> tl=Files.readAllLines(Path.of(d,"tree.csv")); for(String l:tl.subList(1,tl.size())){String[] f=l.split(",");par.put(f[0],f[1]);lev.put(f[0],Integer.parseInt(f[2]));mx.put(f[0],new BigDecimal(f[3]).movePointRight(2).longValueExact());}
    long t0=System.nanoTime();
    byte[] all=Files.readAllBytes(Path.of(d,"units_"+a[1]+".csv"));
    int pos=0; while(all[pos]!='\n') pos++; cols=new String(all,0,pos).trim().split(","); pos++;
    n=0; for(int i=pos;i<all.length;i++) if(all[i]=='\n') n++;
    p=new long[n*88]; ids=new String[n];
    for(int u=0;u<n;u++){ int s=pos; while(all[pos]!=',') pos++; ids[u]=new String(all,s,pos-s); pos++;
      for(int j=0;j<88;j++){ long v=0; int dec=-1; byte ch; while((ch=all[pos++])!=','&&ch!='\n'&&ch!='\r'){ if(ch=='.') dec=0; else { v=v*10+(ch-'0'); if(dec>=0) dec++; } }
        if(ch=='\r') pos++; if(dec<0) dec=0; while(dec<2){v*=10;dec++;} p[u*88+j]=v; } }
    System.out.printf("java n=%d cold parse of the csv %.1f ms%n",n,(System.nanoTime()-t0)/1e6);
    List<String> crits=new ArrayList<>(), areas=new ArrayList<>(); critOf=new int[88];
    for(String c:par.keySet()){ if(lev.get(c)==2) crits.add(c); if(lev.get(c)==3) areas.add(c);} nc=crits.size(); na=areas.size();
    for(int j=0;j<88;j++) critOf[j]=crits.indexOf(par.get(cols[j+1])); areaOf=new int[nc]; for(int c=0;c<nc;c++) areaOf[c]=areas.indexOf(par.get(crits.get(c)));
    int warm=Math.max(30, 3_000_000/n), runs=21; long[] idx=new long[n], tr=new long[n*(nc+na+1)], key=new long[n]; int[] rk=new int[n];
    time("index only (flat long)",warm,runs,()->{index(idx); sink+=idx[n/2];});
    time("whole tree, 47 values (flat long)",warm,runs,()->{tree(tr); sink+=tr[n];});
    time("rank (sort of packed longs)",warm,runs,()->{rank(idx,rk,key); sink+=rk[n/2];});
    time("whole tree + rank",warm,runs,()->{tree(tr); for(int u=0;u<n;u++) idx[u]=tr[u*(nc+na+1)+nc+na]; rank(idx,rk,key); sink+=rk[0];});
    double m=time("read bandwidth, this array",warm,runs,()->{long s0=0,s1=0,s2=0,s3=0;for(int i=0;i+3<p.length;i+=4){s0+=p[i];s1+=p[i+1];s2+=p[i+2];s3+=p[i+3];} sink+=s0+s1+s2+s3;});
    System.out.printf("java n=%d read bandwidth this array (%.1f MB): %.1f GB/s -> 704 B/unit limit %.1f ns/unit%n",n,p.length*8/1e6,p.length*8.0/m,704/(p.length*8.0/m));
    long[] big=new long[40_000_000]; Arrays.fill(big,3); double[] tb=new double[9]; for(int r=0;r<14;r++){ long s=System.nanoTime(); long s0=0,s1=0,s2=0,s3=0;for(int i=0;i<big.length;i+=4){s0+=big[i];s1+=big[i+1];s2+=big[i+2];s3+=big[i+3];} sink+=s0+s1+s2+s3; if(r>=5) tb[r-5]=System.nanoTime()-s; }
    double g=big.length*8.0/med(tb); System.out.printf("java DRAM read bandwidth (320 MB) %.1f GB/s -> 704 B/unit limit %.1f ns/unit%n",g,704/g); big=null;
    // naive BigDecimal tree
    int nb=Math.min(n,33210); List<Map<String,BigDecimal>> in=new ArrayList<>(); for(int u=0;u<nb;u++){ Map<String,BigDecimal> h=new HashMap<>(256); for(int j=0;j<88;j++) h.put(cols[j+1],BigDecimal.valueOf(p[u*88+j],2)); in.add(h); }
    Map<String,List<Node>> kids=new HashMap<>(); Function<String,Node>[] mk=new Function[1]; mk[0]=c->{List<Node> k=new ArrayList<>(); for(var e:par.entrySet()) if(e.getValue().equals(c)) k.add(mk[0].apply(e.getKey())); return new Node(c,k);}; Node root=mk[0].apply("IDX");
    time("naive BigDecimal tree + rank",n<1000?3000:n<10000?20:6,n<10000?21:7,()->{ List<Map<String,BigDecimal>> res=new ArrayList<>(); Integer[] o=new Integer[nb]; for(int u=0;u<nb;u++){ Map<String,BigDecimal> out=new HashMap<>(); eval(root,in.get(u),out); res.add(out); o[u]=u; }
      Arrays.sort(o,(x,y)->res.get(y).get("IDX").compareTo(res.get(x).get("IDX"))); int[] r=new int[nb]; for(int i=0;i<nb;i++) r[o[i]]= i>0&&res.get(o[i]).get("IDX").compareTo(res.get(o[i-1]).get("IDX"))==0? r[o[i-1]] : i+1; sink+=r[0]; });
    in.clear();
    index(idx); rank(idx,rk,key);
    if(!a[3].equals("-")){ StringBuilder sb=new StringBuilder("uCode,IDX,rank\n"); for(int u=0;u<n;u++) sb.append(ids[u]).append(',').append(BigDecimal.valueOf(idx[u],2)).append(',').append(rk[u]).append('\n'); Files.writeString(Path.of(a[3]),sb); }
    // Monte Carlo: integer weights; score = sum points*factor, factor = round(1e6*U(.75,1.25)*100/sum)
    if(reps>0) for(int threads=1;threads<=2;threads++){ double[] ts=new double[3]; double width=0; for(int run=0;run<ts.length;run++){ long s=System.nanoTime(); SplittableRandom rg=new SplittableRandom(1);
        long[] mxs=new long[88]; for(int j=0;j<88;j++) mxs[j]=mx.get(cols[j+1]); long[][] f=new long[reps][88]; for(long[] w:f){ double sum=0; double[] uu=new double[88]; for(int j=0;j<88;j++){uu[j]=.75+.5*rg.nextDouble(); sum+=uu[j]*mxs[j];} for(int j=0;j<88;j++) w[j]=Math.round(1e6*uu[j]*10000/sum); }
        char[] hi=new char[0]; int[] rr=new int[n*reps]; Thread[] th=new Thread[threads];
        for(int q=0;q<threads;q++){ int q0=q, T=threads; th[q]=new Thread(()->{ long[] k=new long[n]; for(int r=q0;r<reps;r+=T){ long[] w=f[r]; for(int u=0,b=0;u<n;u++,b+=88){ long x=0; for(int j=0;j<88;j++) x+=p[b+j]*w[j]; k[u]=(-x<<16)|u; if(n>65535) throw new RuntimeException(); } Arrays.sort(k); int rank=0; int base=r*n; for(int i=0;i<n;i++){ if(i==0||(k[i]>>16)!=(k[i-1]>>16)) rank=i+1; rr[base+(int)(k[i]&0xffff)]=rank; } } }); th[q].start(); }
        for(Thread t:th) t.join();
        int[] cnt=new int[reps]; double sumw=0; int lo=(int)Math.floor(.05*(reps-1)), h2=(int)Math.ceil(.95*(reps-1));
        int BL=256; int[] blk=new int[BL*reps]; for(int u0=0;u0<n;u0+=BL){ int m2=Math.min(BL,n-u0); for(int r=0;r<reps;r++) for(int i=0;i<m2;i++) blk[i*reps+r]=rr[r*n+u0+i]; for(int i=0;i<m2;i++){ Arrays.sort(blk,i*reps,(i+1)*reps); sumw+=blk[i*reps+h2]-blk[i*reps+lo]; } }
        width=sumw/n; ts[run]=(System.nanoTime()-s)/1e9; }
      System.out.printf("java n=%d monte carlo reps=%d threads=%d median of 3: %.3f s (%.1f ns per unit and rep) mean width Q5-Q95 %.3f%n",n,reps,threads,med(ts),med(ts)*1e9/n/reps,width); }
    if(sink==42) System.out.println();
  }
}

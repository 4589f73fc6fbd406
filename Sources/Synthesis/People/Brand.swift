/// Invented names of companies.
enum Brand {
  private static let starts = WordList(
    "Al,Am,Ar,Ax,Bel,Bio,Bri,Cal,Cen,Cla,Co,Cor,Cyb,Da,Del,Dy,E,Eco,El,En,Euro,Ex,Fa,Fin,Flex,Gen,Glo,Gra,Hel,Hy,In,Inter,Iso,Jo,Kal,Ki,Kon,La,Lex,Li,Log,Lu"
      + ",Ma,Max,Me,Mer,Met,Mi,Mon,Mul,Na,Neo,Ne,Nor,No,O,Om,Op,Or,Pan,Par,Pi,Plan,Pol,Pri,Pro,Qua,Ra,Re,Ri,Ro,Sa,San,Se,Sen,Sig,Sil,So,Sol,Spec,Sta,Sun,Sy,Ta"
      + ",Te,Ter,Ti,Top,Tra,Tri,Uni,Ur,Va,Vel,Ver,Vi,Vis,Vo,Wa,Xe,Ya,Ze,Zo")
  private static let middles = WordList(
    "ba,be,bi,bo,ca,ce,co,da,de,di,do,fa,fi,fo,ga,gi,go,ka,ke,ko,la,le,li,lo,lu,ma,me,mi,mo,na,ne,ni,no,pa,pe,pi,po,ra,re,ri,ro,sa,se,si,so,ta,te,ti,to,tri,va"
      + ",ve,vi,vo,xi,za,ze,zo")
  private static let ends = WordList(
    "ix,on,ia,tec,soft,net,lab,med,plan,com,tech,data,system,line,pharm,mak,gen,tron,cor,dex,nova,lux,max,mat,port,log,form,plast,flex,chem,print,trans,wave,sys"
      + ",is,ex,us,um,an,en,or,al,el,ana,ara,eon,ica,ida,ima,ion,ora,osa,ura")

  static func append(to text: inout [UInt8], _ dice: inout Dice) {
    text.append(contentsOf: starts.bytes(dice.below(starts.count)))
    if dice.chance(0.8) { text.append(contentsOf: middles.bytes(dice.below(middles.count))) }
    text.append(contentsOf: ends.bytes(dice.below(ends.count)))
  }
}

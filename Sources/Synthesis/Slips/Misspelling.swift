/// Errors of the ear: a name written as it sounds.
enum Misspelling {
  private static let sounds = WordList(
    "ph=f,y=i,ss=s,tt=t,ll=l,nn=n,mm=m,rr=r,ck=k,c=k,k=c,th=t,ei=ie,ie=ei,z=s,dt=t,f=ph,i=y,w=v,v=w,ch=k,qu=k,j=g,gn=ni,gh=g,h=,s=ss,l=ll,t=tt,ae=e,x=ks,ou=u"
  )

  /// Replaces one spelling of a sound by another; nothing when none occurs after the first letter.
  static func apply(to text: inout [UInt8], _ dice: inout Dice) {
    let first = dice.below(sounds.count)
    for step in 0..<sounds.count {
      let sound = (first + step) % sounds.count
      guard sounds.forms(of: sound) > 1, let start = find(sounds.bytes(sound), in: text) else { continue }
      text.replaceSubrange(start..<start + sounds.bytes(sound).count, with: sounds.bytes(sound, form: 1))
      return
    }
  }

  private static func find(_ pattern: ArraySlice<UInt8>, in text: [UInt8]) -> Int? {
    guard text.count > pattern.count + 2 else { return nil }
    for start in 1...(text.count - pattern.count) where text[start..<start + pattern.count] == pattern { return start }
    return nil
  }
}

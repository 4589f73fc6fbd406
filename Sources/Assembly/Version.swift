/// The version that `sosia --version` and reports tell.
public enum Version {
  public static let current = "0.1.0"
}

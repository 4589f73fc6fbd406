/// The names of the headers that carry a message's metadata.
public enum WebhookHeader {
  public static let id = "webhook-id"
  public static let timestamp = "webhook-timestamp"
  public static let signature = "webhook-signature"
}

/// A certificate for `hooks.example.test` that signs itself, and its key: made for these tests by
/// `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -addext subjectAltName=DNS:hooks.example.test`,
/// worth nothing anywhere else.
enum TestCertificate {
  static let name = "hooks.example.test"
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBsDCCAVagAwIBAgIURVawh6IM7KYmxO6Zg+ltX2e3xSkwCgYIKoZIzj0EAwIw
    HTEbMBkGA1UEAwwSaG9va3MuZXhhbXBsZS50ZXN0MCAXDTI2MTEyMjA4NTc1MVoY
    DzIxMjYxMDI5MDg1NzUxWjAdMRswGQYDVQQDDBJob29rcy5leGFtcGxlLnRlc3Qw
    WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATzQVYgZC/o7O95NfPGSi6t6UY9P5rz
    ejKmVMNUC2saSwfybSDSIGKadDS+EZRdJGZXU40pcjrH6tdCF4VcCHuIo3IwcDAd
    BgNVHQ4EFgQUn+PWBr7pgiSfAvQJf82HjKlDSaMwHwYDVR0jBBgwFoAUn+PWBr7p
    giSfAvQJf82HjKlDSaMwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHREEFjAUghJob29r
    cy5leGFtcGxlLnRlc3QwCgYIKoZIzj0EAwIDSAAwRQIhAKuNiJxqqWh8xiclCK/7
    hKkHodZHa/60FM2PsUj137rJAiB9KmdNQ2tfyMjZBcJpE4RiSzey1Ihzb2qHm8nk
    7xP8jA==
    -----END CERTIFICATE-----

    """
  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgitsn2mlQ+xhVXTWw
    xiJNLxKJcUfUc5S8gyoD/N0OgmuhRANCAATzQVYgZC/o7O95NfPGSi6t6UY9P5rz
    ejKmVMNUC2saSwfybSDSIGKadDS+EZRdJGZXU40pcjrH6tdCF4VcCHuI
    -----END PRIVATE KEY-----

    """
}

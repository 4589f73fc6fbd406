import NIOCore

/// The head of an answer as bytes, written by hand so that it can be wrong.
enum ReplyHead {
  static func write(_ reply: Reply, keepsAlive: Bool, to buffer: inout ByteBuffer) {
    buffer.writeString("HTTP/1.1 \(reply.status) \(reason(reply.status))\r\n")
    for (name, value) in reply.headers {
      buffer.writeString(name)
      buffer.writeStaticString(": ")
      buffer.writeString(value)
      buffer.writeStaticString("\r\n")
    }
    switch (reply.status, reply.delivery) {
    // These have no body, and no length.
    case (204, _), (304, _): break
    case (_, .repeated): buffer.writeStaticString("Transfer-Encoding: chunked\r\n")
    default: buffer.writeString("Content-Length: \(reply.body.count)\r\n")
    }
    if keepsAlive { buffer.writeStaticString("\r\n") } else { buffer.writeStaticString("Connection: close\r\n\r\n") }
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 204: "No Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 304: "Not Modified"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: "Other"
    }
  }
}

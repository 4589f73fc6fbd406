import Glibc

/// What a worker that was taken over would try. Each answers "done" or the error that stopped it.
enum Attempt {
  static func run(_ command: String) -> String {
    let words = command.split(separator: " ").map(String.init)
    switch words[0] {
    case "open": return outcome(open(words[1], O_RDONLY))
    case "create": return outcome(open(words[1], O_WRONLY | O_CREAT, 0o600))
    case "remove": return outcome(unlink(words[1]))
    case "list": return outcome(opendir(words[1]) == nil ? -1 : 0)
    case "connect": return connectTCP(port: UInt16(words[1]) ?? 0)
    case "socket": return outcome(socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0))
    case "spawn": return spawn(words[1])
    case "thread": return thread()
    case "kill": return outcome(kill(pid_t(words[1]) ?? 0, SIGTERM))
    case "execute": return executableMemory()
    case "descriptors": return descriptors()
    case "limits": return limits()
    case "environment": return environment()
    default: return "no such attempt"
    }
  }

  private static func outcome(_ result: Int32) -> String { result < 0 ? String(cString: strerror(errno)) : "done" }

  private static func connectTCP(port: UInt16) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return outcome(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { outcome(connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))) }
    }
  }

  private static func spawn(_ path: String) -> String {
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
    let error = posix_spawn(&process, path, nil, nil, &arguments, nil)
    return error == 0 ? "done" : String(cString: strerror(error))
  }

  private static func thread() -> String {
    var thread = pthread_t()
    let error = pthread_create(&thread, nil, { _ in nil }, nil)
    return error == 0 ? "done" : String(cString: strerror(error))
  }

  private static func executableMemory() -> String {
    let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return outcome(memory == MAP_FAILED ? -1 : 0)
  }

  /// Those that are open.
  private static func descriptors() -> String {
    (0..<1024).filter { lseek(Int32($0), 0, SEEK_CUR) >= 0 || errno != EBADF }.map { "\($0)" }.joined(separator: " ")
  }

  /// Whether the hard limit of descriptors can be raised again.
  private static func limits() -> String {
    var limit = rlimit(rlim_cur: 100, rlim_max: 100)
    return outcome(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit))
  }

  private static func environment() -> String {
    var names: [String] = []
    var entry = environ
    while let variable = entry.pointee {
      names.append(String(cString: variable).split(separator: "=").first.map(String.init) ?? "")
      entry += 1
    }
    return names.sorted().joined(separator: " ")
  }
}

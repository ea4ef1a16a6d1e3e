// A MongoDB-compatible server in memory, on a free port of this machine. Prints its port, and ends when its standard input does.
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

public class MongoTestServer {
  public static void main(String[] args) throws Exception {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", 0);
    System.out.println(server.getLocalAddress().getPort());
    while (System.in.read() != -1) {
      // Nothing is expected; only the end matters.
    }
    server.shutdown();
  }
}

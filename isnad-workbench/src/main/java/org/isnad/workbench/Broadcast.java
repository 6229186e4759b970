package org.isnad.workbench;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells every open page what goes on. */
final class Broadcast {
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();

  /** Keeps a page informed until it goes. */
  void add(SseClient client) {
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    clients.add(client);
  }

  /**
   * @param event name of the server-sent event
   * @param data written as JSON
   */
  void send(String event, Object data) {
    for (SseClient client : clients) {
      if (client.terminated()) {
        clients.remove(client);
      } else {
        client.sendEvent(event, data);
      }
    }
  }

  /** The server ends their connections; a client closed after the server stopped never ends. */
  void close() {
    clients.clear();
  }
}

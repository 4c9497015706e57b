package org.manzil.commandline;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A service's management port, as its operator reaches it. */
record ManagementPort(URI address) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Asks one of its endpoints. */
  HttpResponse<String> get(String endpoint) throws IOException, InterruptedException {
    return send(request(endpoint, PATIENCE).GET().build());
  }

  /** Sends one of its endpoints a JSON object. */
  HttpResponse<String> post(String endpoint, Map<String, String> body)
      throws IOException, InterruptedException {
    return post(endpoint, body, PATIENCE);
  }

  HttpResponse<String> post(String endpoint, Map<String, String> body, Duration patience)
      throws IOException, InterruptedException {
    return send(
        request(endpoint, patience)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.writeShort(body)))
            .build());
  }

  private HttpRequest.Builder request(String endpoint, Duration patience) {
    return HttpRequest.newBuilder(URI.create(address + "/actuator/" + endpoint)).timeout(patience);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new IOException("no service answers at " + address, e);
    } catch (IOException e) {
      throw new IOException(
          "no answer came from " + address + ", so it is not known whether it was done", e);
    }
  }
}

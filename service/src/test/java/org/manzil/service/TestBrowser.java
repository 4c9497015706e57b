package org.manzil.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without scripts: keeps cookies, follows redirects, sends the forms it was shown. */
public final class TestBrowser {

  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern HIDDEN =
      Pattern.compile("(?s)<input\\b(?=[^>]*type=\"hidden\")[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

  /** What a request was answered with, and where it ended. */
  public record Page(int status, String path, Map<String, String> headers, String text) {

    /** The hidden fields of the first form with this action, as a browser would send them. */
    public Map<String, String> form(String action) {
      Matcher forms = FORM.matcher(text);
      while (forms.find()) {
        if (action.equals(attributes(forms.group(1)).get("action"))) {
          return hidden(forms.group(2));
        }
      }
      throw new AssertionError("no form for " + action + " in " + text);
    }

    private static Map<String, String> hidden(String html) {
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher inputs = HIDDEN.matcher(html);
      while (inputs.find()) {
        Map<String, String> input = attributes(inputs.group());
        fields.put(input.getOrDefault("name", ""), input.getOrDefault("value", ""));
      }
      return fields;
    }

    private static Map<String, String> attributes(String tag) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher found = ATTRIBUTE.matcher(tag);
      while (found.find()) {
        attributes.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
      }
      return attributes;
    }
  }

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  public TestBrowser(int port) {
    this.base = "http://localhost:" + port;
  }

  /** Signs in as an invented person. */
  public TestBrowser as(String code) {
    Map<String, String> form = new LinkedHashMap<>(get("/sign-in").form("/demo/sign-in"));
    form.put("code", code);
    Page unused = post("/demo/sign-in", form);
    return this;
  }

  /** The session ends, as it does after a while; the CSRF cookie stays. */
  public void endSession() {
    cookies.getCookieStore().get(URI.create(base)).stream()
        .filter(cookie -> cookie.getName().equals("SESSION"))
        .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
  }

  /** The names of all cookies it was given. */
  public List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::getName)
        .sorted()
        .toList();
  }

  public Page get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** What is there to download, byte for byte; nothing if it is not there. */
  public byte[] bytes(String path) {
    return bytes(HttpRequest.newBuilder(URI.create(base + path)));
  }

  /** The same by API. */
  public byte[] bytes(String path, String token) {
    return bytes(by(path, token));
  }

  private byte[] bytes(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return response.statusCode() == 200 ? response.body() : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Page post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Reads by API. */
  public Page api(String path, String token) {
    return send(by(path, token).GET());
  }

  /** A JSON request by API. */
  public Page api(String path, String token, String json) {
    return send(by(path, token).POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Puts JSON by API. */
  public Page put(String path, String token, String json) {
    return send(by(path, token).PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Deletes by API. */
  public Page delete(String path, String token) {
    return send(by(path, token).DELETE());
  }

  /** The same under an idempotency key. */
  public Page api(String path, String token, String json, String key) {
    return send(
        by(path, token)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /**
   * Sends until it is told to wait, or so many times. A limit gives a try back every second or so,
   * so that whoever sends once more after a refusal may find one.
   */
  public static Page untilRefused(int most, Supplier<Page> sending) {
    Page answer = sending.get();
    for (int i = 1; i < most && answer.status() != 429; i++) {
      answer = sending.get();
    }
    return answer;
  }

  /** Without what may hold any letters or digits: ids, tokens, nonces, versions of files. */
  public static String withoutIds(String text) {
    return text.replaceAll(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|[A-Za-z0-9_-]{43,}|nonce=\"[^\"]*\"|/[0-9a-f]{16}/",
        "");
  }

  private HttpRequest.Builder by(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(
              request.header("Accept-Language", "en").header("Accept", "text/html, */*").build(),
              HttpResponse.BodyHandlers.ofString(UTF_8));
      Map<String, String> headers = new LinkedHashMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Page(response.statusCode(), response.uri().getPath(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

package org.manzil.service.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Which files the offline pages consist of, and the version that changes with any of them. */
@Component
class ShellFiles {

  private static final List<String> STYLES_AND_PICTURES =
      List.of("/css/govuk-frontend.min.css", "/css/site.css", "/images/mark.svg");
  private static final List<String> ROOTS =
      List.of("/js/site.js", "/js/offline/shell-page.js", "/js/offline/shell-proof.js");

  /** What the pages say and how, in all languages: no static file tells when that changes. */
  private static final List<String> WORDS =
      List.of(
          "classpath*:messages/*.properties",
          "classpath*:templates/device/*.html",
          "classpath*:templates/proof/showing.html",
          "classpath*:templates/layout.html");

  private final ResourceUrlProvider urls;
  private final String words = hashOfWords();

  ShellFiles(ResourceUrlProvider urls) {
    this.urls = urls;
  }

  /** The pages' files by the addresses under which they never change. */
  List<String> addresses() {
    return Stream.concat(STYLES_AND_PICTURES.stream(), ModuleGraph.of(ROOTS).stream())
        .map(this::address)
        .toList();
  }

  String address(String path) {
    return Objects.requireNonNullElse(urls.getForLookupPath(path), path);
  }

  /** Another one as soon as any file, text or template of the pages is another one. */
  String version() {
    MessageDigest hash = sha256();
    hash.update(String.join("\n", addresses()).getBytes(StandardCharsets.UTF_8));
    hash.update(words.getBytes(StandardCharsets.US_ASCII));
    return shortHash(hash);
  }

  private static String hashOfWords() {
    MessageDigest hash = sha256();
    try {
      PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
      for (String pattern : WORDS) {
        Resource[] found = files.getResources(pattern);
        Arrays.sort(found, Comparator.comparing(Resource::getDescription));
        for (Resource file : found) {
          hash.update(file.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shortHash(hash);
  }

  private static String shortHash(MessageDigest hash) {
    return HexFormat.of().formatHex(Arrays.copyOf(hash.digest(), 8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

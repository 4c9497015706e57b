package org.manzil.service.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts, styles and images under a URL that carries the hash of all of them ({@code
 * /js/<hash>/site.js}), so that a browser may keep them for ever. One hash for all, since modules
 * import each other by relative names.
 */
@Component
class StaticFiles implements WebMvcConfigurer {

  static final String IMMUTABLE = "public, max-age=31536000, immutable";
  private static final String CHECK_AGAIN = "no-cache";
  private static final String NEVER_KEPT = "no-store";

  /** Where Spring Boot serves WebJars; their version stands in the path. */
  private static final String LIBRARIES = "/webjars/";

  private static final List<String> FOLDERS = List.of("js", "css", "images");

  private final String version = hashOfAll();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String folder : FOLDERS) {
      registry
          .addResourceHandler("/" + folder + "/**")
          .addResourceLocations("classpath:/static/" + folder + "/")
          .resourceChain(true)
          .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
    }
  }

  /** The Cache-Control a path starts with: pages are never kept unless their handler says so. */
  String cachingOf(String path) {
    if (path.startsWith(LIBRARIES)) {
      return IMMUTABLE;
    }
    for (String folder : FOLDERS) {
      if (path.startsWith("/" + folder + "/")) {
        return path.startsWith("/" + folder + "/" + version + "/") ? IMMUTABLE : CHECK_AGAIN;
      }
    }
    return NEVER_KEPT;
  }

  private static String hashOfAll() {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (Resource file : files()) {
        hash.update(
            file.getURL()
                .getPath()
                .replaceFirst(".*/static/", "")
                .getBytes(StandardCharsets.UTF_8));
        hash.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(Arrays.copyOf(hash.digest(), 8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Resource> files() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
    return Arrays.stream(found)
        .filter(Resource::isReadable)
        .sorted(Comparator.comparing(Resource::getDescription))
        .toList();
  }
}

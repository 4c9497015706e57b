package org.manzil.service.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a {@link StrictBody} parameter its value. */
final class StrictBodyResolver implements HandlerMethodArgumentResolver {

  private static final int LARGEST = 256 * 1024;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(StrictBody.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null || !isJson(http.getContentType())) {
      throw new ApiProblem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-format",
          "Send the body as application/json in UTF-8.");
    }
    byte[] body = http.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ApiProblem(
          HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than 256 KiB.");
    }
    return StrictJson.read(body, parameter.getParameterType());
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
    } catch (InvalidMimeTypeException e) {
      return false;
    }
  }
}

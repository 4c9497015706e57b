package org.manzil.service.site.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The same headers for what Tomcat answers itself, before any filter: URLs it cannot decode,
 * methods it refuses.
 */
@Component
class HeaderFloor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final Nonces nonces = new Nonces();

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new Floor());
  }

  private final class Floor extends ValveBase {

    Floor() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      String path = String.valueOf(request.getRequestURI());
      ResponseHeaders.of(path, nonces.next()).forEach(response::setHeader);
      response.setHeader("Cache-Control", "no-store");
      getNext().invoke(request, response);
    }
  }
}

package org.leadline.access.web;

import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Where LEADLINE_PROXY names the address of what puts TLS in front, its word is taken for who asks and how; nobody else's is, and nobody's without it. */
@Component
class BehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private final String proxy;

    BehindProxy(@Value("${leadline.proxy:}") String proxy) {
        if (!proxy.isEmpty() && !ADDRESS.matcher(proxy).matches()) {
            throw new IllegalArgumentException("LEADLINE_PROXY is " + proxy
                    + "; write the one network address from which the proxy asks, such as 127.0.0.1, or leave it out");
        }
        this.proxy = proxy;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (!proxy.isEmpty()) {
            var valve = new RemoteIpValve();
            valve.setInternalProxies(Pattern.quote(proxy));
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            server.addEngineValves(valve);
        }
    }
}

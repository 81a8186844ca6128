package org.leadline.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Anybody can be anybody in the demo, so it answers this machine alone, under this machine's own names, whatever the settings say. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnThisMachineOnly extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** A stranger's page whose name was made to point at this machine reaches nothing. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NAMES.contains(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(MISDIRECTED);
        }
    }

    /** Sets the address after the settings have been read. */
    @Component
    @Profile("demo")
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class Address implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
        @Override
        public void customize(ConfigurableWebServerFactory server) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}

package org.leadline.access.web;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.leadline.access.AuditTrail;
import org.leadline.access.WhoIsWho;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** The fence around every address, in one place. */
@Configuration(proxyBeanMethods = false)
class Fence {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain addresses(
            HttpSecurity http,
            AddressRules rules,
            WhoIsWho whoIsWho,
            OpenSessions sessions,
            AuditTrail audit,
            TimeMeter throttleTime,
            @Value("${leadline.requests-per-second:50}") int requestsPerSecond,
            @Value("${leadline.sign-in-address:}") String signInAddress)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(rules))
                .headers(headers -> headers.disable())
                .addFilterAfter(new SameSiteOnly(), SecurityContextHolderFilter.class)
                .addFilterBefore(new Throttle(requestsPerSecond, throttleTime), CsrfFilter.class)
                .addFilterBefore(new WhoAsks(whoIsWho, sessions), CsrfFilter.class)
                .addFilterBefore(new DenialsNoted(audit), CsrfFilter.class)
                .addFilterBefore(new PlainForms(), CsrfFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, notSignedIn) -> askToSignIn(request, response, signInAddress)))
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** How time passes for the throttle: evenly, whatever is done to the clock on the wall. */
    @Bean
    TimeMeter throttleTime() {
        return TimeMeter.SYSTEM_NANOTIME;
    }

    /** The headers of every answer; outermost, for much is refused before any filter runs. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> protection() {
        return server -> server.addEngineValves(new Protection());
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String signInAddress)
            throws IOException {
        if (AddressRules.hasNone(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (signInAddress.isEmpty()
                || !READING.contains(request.getMethod())
                || request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signInAddress);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(
                    signInAddress.equals(SignInPages.ADDRESS) ? SignInPages.from(request) : signInAddress);
        }
    }

    /** What another site makes a browser send is refused before its body is read; the token in each form is the second lock. */
    static final class SameSiteOnly extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String site = request.getHeader("Sec-Fetch-Site");
            boolean writes = !READING.contains(request.getMethod());
            boolean foreign = site != null && !Set.of("same-origin", "none").contains(site.toLowerCase(Locale.ROOT));
            boolean strangersBody = request.getContentType() != null
                    && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/")
                    && !Visitor.isSignedIn(SecurityContextHolder.getContext().getAuthentication());
            if (writes && (foreign || strangersBody)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** A try that was refused stands in the audit trail. */
    static final class DenialsNoted extends OncePerRequestFilter {
        private final AuditTrail audit;

        DenialsNoted(AuditTrail audit) {
            this.audit = audit;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            int status = response.getStatus();
            var person = WhoAsks.of(request);
            if (person.isPresent() && (status == 403 || status == 404)) {
                audit.denied(person.get(), request.getMethod(), request.getRequestURI());
            }
        }
    }
}

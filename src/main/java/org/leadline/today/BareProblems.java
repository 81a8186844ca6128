package org.leadline.today;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Our problem page, in place of the web server's own, for what is refused or fails before a page of ours is reached. */
@Component
class BareProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(BareProblems.class);

    private final JteViews views;

    BareProblems(JteViews views) {
        this.views = views;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    /** After the web server's own, so that ours answers first. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private final class Page extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            boolean ours = fault != null && status >= 500;
            String reference = ours ? Problems.logged(request.getRequestURI(), fault) : "";
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                var writer = response.getReporter();
                if (writer != null) {
                    boolean worried = status >= 500 || WorriedNow.isUnderAsk(String.valueOf(request.getRequestURI()));
                    writer.write(views.bare(ours ? "500" : Problems.keyOf(status), reference, worried));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                log.debug("The visitor did not wait for the problem page", gone);
            }
        }
    }
}

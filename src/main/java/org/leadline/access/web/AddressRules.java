package org.leadline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Who;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Default deny: reads the rule from the method that would answer, and refuses where there is none. */
@Component
class AddressRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String NO_RULE = AddressRules.class.getName() + ".none";

    private final List<HandlerMapping> addresses;

    AddressRules(ObjectProvider<HandlerMapping> addresses) {
        this.addresses = addresses.orderedStream().toList();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                switch (ruleOf(context.getRequest())) {
                    case Rule.Nothing() -> true;
                    case Rule.None() -> refused(context.getRequest());
                    case Rule.Stated(Who who) -> who == Who.ANYONE || Visitor.isSignedIn(authentication.get());
                });
    }

    /** Whether the request was refused because what would answer it states no rule: signing in would not help. */
    static boolean hasNone(HttpServletRequest request) {
        return request.getAttribute(NO_RULE) != null;
    }

    private static boolean refused(HttpServletRequest request) {
        request.setAttribute(NO_RULE, true);
        return false;
    }

    /** What is known of an address before anything behind it runs. */
    sealed interface Rule {
        /** Nothing answers here, or a file that everybody gets alike: there is nothing to protect. */
        record Nothing() implements Rule {}

        record None() implements Rule {}

        record Stated(Who who) implements Rule {}
    }

    Rule ruleOf(HttpServletRequest request) {
        Object answers = answering(request);
        if (answers == null || answers instanceof ResourceHttpRequestHandler) {
            return new Rule.Nothing();
        }
        Admits admits = answers instanceof HandlerMethod method ? method.getMethodAnnotation(Admits.class) : null;
        return admits == null ? new Rule.None() : new Rule.Stated(admits.value());
    }

    private @Nullable Object answering(HttpServletRequest request) {
        boolean parsedHere = !ServletRequestPathUtils.hasParsedRequestPath(request);
        if (parsedHere) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (HandlerMapping mapping : addresses) {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return chain.getHandler();
                }
            }
            return null;
        } catch (HttpRequestMethodNotSupportedException | HttpMediaTypeException nothingAnswers) {
            return null;
        } catch (Exception fault) {
            throw new IllegalStateException("The rule of an address could not be read", fault);
        } finally {
            if (parsedHere) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}

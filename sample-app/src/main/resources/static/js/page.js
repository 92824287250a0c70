'use strict';

// Says so if the application cannot be reached or does not take a form, until it answers again.
(() => {
    const patience = 2000;
    const gone = 'The application cannot be reached. This page continues by itself when it is back.';
    const banner = document.getElementById('offline');
    let timer;

    function say(text) {
        clearTimeout(timer);
        timer = undefined;
        banner.textContent = text;
        banner.hidden = text === '';
    }

    // A connection that is made again at once is no error either.
    document.addEventListener('htmx:sseError', () => {
        timer ??= setTimeout(() => say(gone), patience);
    });
    // Leaving the page is no error; a page that is shown again by going back needs a new connection.
    document.addEventListener('htmx:sseOpen', event => {
        say('');
        addEventListener('pagehide', () => event.detail.source.close(), {once: true});
    });
    addEventListener('pageshow', event => event.persisted && location.reload());
    document.addEventListener('htmx:sendError', () => say(gone));
    document.addEventListener('htmx:responseError', event => say(event.detail.xhr.status === 403
        ? 'This page is too old to be used. Reload it.'
        : 'The application could not answer. Reload the page, or look into its log.'));
})();

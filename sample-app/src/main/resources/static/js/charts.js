'use strict';

// Draws the plots of a campaign from the tables beside them, again whenever these or the colours change.
(() => {
    const charts = {};

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function draw(id, config) {
        const canvas = document.getElementById(id);
        const before = charts[id];
        canvas.closest('figure').hidden = config === null;
        const data = JSON.stringify([config && config.data, colour('--ink')]);
        if (before && before.drawn === data) {
            return;
        }
        before?.chart?.destroy();
        charts[id] = {drawn: data, chart: config && new Chart(canvas, config)};
    }

    function axis(title, more) {
        return {
            title: {display: true, text: title, color: colour('--quiet')},
            ticks: {color: colour('--quiet'), ...more?.ticks},
            grid: {color: colour('--line'), ...more?.grid},
            ...more?.axis
        };
    }

    const options = {animation: false, maintainAspectRatio: false, plugins: {legend: {display: false}}};

    function accuracy() {
        const rows = [...document.querySelectorAll('#rounds tr[data-accuracy]')];
        if (rows.length === 0) {
            return null;
        }
        return {
            type: 'line',
            data: {
                labels: rows.map(row => 'Round ' + row.dataset.round),
                datasets: [{
                    label: 'Accuracy in %',
                    data: rows.map(row => Number((row.dataset.accuracy * 100).toFixed(1))),
                    borderColor: colour('--accent'),
                    backgroundColor: colour('--accent'),
                    pointRadius: 5,
                    clip: false
                }]
            },
            options: {
                ...options,
                scales: {x: axis('', {axis: {offset: true, title: {display: false}}}), y: axis('Accuracy in %', {axis: {min: 0, max: 100}})}
            }
        };
    }

    function matrix() {
        const cells = [...document.querySelectorAll('#matrix td[data-count]')].map(cell => ({
            x: Number(cell.dataset.predicted), y: Number(cell.dataset.label), count: Number(cell.dataset.count)
        }));
        if (cells.length === 0) {
            return null;
        }
        const right = cell => cell.x === cell.y;
        const most = kind => Math.max(1, ...cells.filter(cell => right(cell) === kind).map(cell => cell.count));
        const points = kind => cells.filter(cell => right(cell) === kind && cell.count > 0);
        const dataset = (kind, label, name) => ({
            label,
            data: points(kind),
            backgroundColor: colour(name),
            radius: context => radius(context, most(kind)),
            hoverRadius: context => radius(context, most(kind))
        });
        const radius = (context, highest) => {
            const area = context.chart.chartArea;
            const side = area ? Math.min(area.width, area.height) / 10 : 0;
            return side * 0.46 * Math.sqrt((context.raw?.count ?? 0) / highest);
        };
        const ticks = {axis: {min: -0.5, max: 9.5, afterBuildTicks: scale => { scale.ticks = [...Array(10).keys()].map(value => ({value})); }}};
        return {
            type: 'scatter',
            data: {datasets: [dataset(true, 'right', '--right'), dataset(false, 'wrong', '--wrong')]},
            options: {
                ...options,
                plugins: {
                    legend: {display: true, labels: {color: colour('--quiet'), usePointStyle: true}},
                    tooltip: {callbacks: {label: context => `${context.raw.count} × label ${context.raw.y}, predicted ${context.raw.x}`}}
                },
                scales: {
                    x: axis('Predicted', ticks),
                    y: axis('Label', {...ticks, axis: {...ticks.axis, reverse: true}})
                }
            }
        };
    }

    function drawAll() {
        draw('accuracy-chart', accuracy());
        draw('matrix-chart', matrix());
    }

    drawAll();
    document.addEventListener('htmx:afterSettle', drawAll);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
})();

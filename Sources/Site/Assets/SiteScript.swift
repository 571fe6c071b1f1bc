/// The site's one script: live progress, sliding handles, the day slider. Every page works without.
enum SiteScript {
  static let text = """
    'use strict';
    """ + jobs + handles + days + boxes

  private static let jobs = """

    // Live progress: events of a job, then the page that shows what it gave.
    for (const box of document.querySelectorAll('[data-job]')) {
      const bar = box.querySelector('progress');
      const told = box.querySelector('.told');
      const events = new EventSource(box.dataset.job);
      events.onmessage = (event) => {
        const job = JSON.parse(event.data);
        if (job.state === 'running' && job.wanted > 0) {
          bar.max = job.wanted;
          bar.value = job.done;
          told.textContent = (job.stage + ' ' + job.done + ' of ' + job.wanted).trim();
        } else if (job.state !== 'running' && job.state !== 'waiting') {
          events.close();
          location.reload();
        }
      };
      events.onerror = () => {
        if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
      };
    }

    """

  private static let handles = #"""
    function rail(low, high, bounds) {
      const share = (value) => 100 * (value - bounds[0]) / (bounds[1] - bounds[0]);
      const name = 'http://www.w3.org/2000/svg';
      const svg = document.createElementNS(name, 'svg');
      const mark = document.createElementNS(name, 'rect');
      svg.setAttribute('aria-hidden', 'true');
      mark.setAttribute('x', share(low) + '%');
      mark.setAttribute('width', Math.max(0.5, share(high) - share(low)) + '%');
      mark.setAttribute('height', '100%');
      mark.setAttribute('fill', '#7fb2da');
      svg.append(mark);
      return svg;
    }

    function handle(label, bounds, value) {
      const input = document.createElement('input');
      input.type = 'range';
      input.min = bounds[0];
      input.max = bounds[1];
      input.step = (bounds[1] - bounds[0]) / 200;
      input.value = value;
      input.setAttribute('aria-label', label);
      return input;
    }

    const short = (number) => String(Number(Number(number).toPrecision(4)));

    function slide(field, parts) {
      const box = document.createElement('span');
      box.className = 'slide';
      const line = document.createElement('span');
      line.className = 'rail';
      box.append(line, ...parts);
      field.after(box);
    }

    // Ranges of the case: two handles at the ends, which write the spelling into the field.
    for (const field of document.querySelectorAll('input[data-ends]')) {
      const scales = { '%': 1, k: 1e3, M: 1e6, B: 1e9 };
      const unit = field.dataset.unit;
      const plain = (text) => {
        const last = text.slice(-1);
        return last in scales ? Number(text.slice(0, -1)) * scales[last] : Number(text);
      };
      const bounds = field.dataset.bounds.split(' ').map(Number);
      const ends = field.dataset.ends.split(' ').map(Number);
      const now = () => field.value.split(' to ').map((end) => plain(end.trim()));
      const start = now().length === 2 ? now() : ends;
      const low = handle('low end of ' + field.name.slice(5), bounds, start[0]);
      const high = handle('high end of ' + field.name.slice(5), bounds, start[1]);
      const write = (moved) => {
        if (Number(low.value) >= Number(high.value)) {
          if (moved === low) low.value = Number(high.value) - Number(high.step);
          else high.value = Number(low.value) + Number(low.step);
        }
        field.value = short(low.value) + unit + ' to ' + short(high.value) + unit;
      };
      low.addEventListener('input', () => write(low));
      high.addEventListener('input', () => write(high));
      field.addEventListener('input', () => {
        if (now().length === 2) [low.value, high.value] = now();
      });
      slide(field, [rail(ends[0], ends[1], bounds), low, high]);
    }

    // Numbers of the model: one handle over the 90% range; moving it holds the number.
    for (const field of document.querySelectorAll('input[data-hold]')) {
      const [low, middle, high] = field.dataset.hold.split(' ').map(Number);
      const bounds = [Math.max(Number(field.min), low - (high - low) / 2),
        Math.min(Number(field.max), high + (high - low) / 2)];
      const one = handle('hold ' + field.name.slice(4), bounds, field.value || middle);
      one.addEventListener('input', () => { field.value = short(one.value); });
      field.addEventListener('input', () => { one.value = field.value || middle; });
      slide(field, [rail(low, high, bounds), one]);
    }

    // Only what was changed is sent.
    for (const form of document.querySelectorAll('form.handles')) {
      form.addEventListener('submit', () => {
        for (const field of form.querySelectorAll('input[data-ends], input[data-hold]')) {
          const usual = field.dataset.usual || '';
          if (field.value.trim() === usual) field.disabled = true;
        }
      });
      addEventListener('pageshow', () => {
        for (const field of form.querySelectorAll(':disabled')) field.disabled = false;
      });
    }

    """#

  private static let days = #"""
    // A slider over the days; its pieces come from the server, drawn there.
    for (const box of document.querySelectorAll('[data-days]')) {
      const view = document.getElementById('day-view');
      const slider = document.createElement('input');
      slider.type = 'range';
      slider.min = 1;
      slider.max = box.dataset.last;
      slider.step = 1;
      slider.value = location.hash.startsWith('#day-') ? location.hash.slice(5) : box.dataset.day;
      slider.className = 'day-slider';
      slider.setAttribute('aria-label', 'day');
      const kept = new Map();
      let wanted = '';
      const show = async () => {
        const day = slider.value;
        wanted = day;
        if (!kept.has(day)) {
          const answer = await fetch(box.dataset.days + '&piece=yes&day=' + day);
          if (!answer.ok) return;
          kept.set(day, await answer.text());
        }
        if (wanted !== day) return;
        view.innerHTML = kept.get(day);
        slider.setAttribute('aria-valuetext', 'day ' + day);
        history.replaceState(null, '', '#day-' + day);
        for (const link of box.querySelectorAll('a')) {
          if (link.textContent === day) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      };
      slider.addEventListener('input', show);
      for (const link of box.querySelectorAll('a')) {
        link.addEventListener('click', (event) => {
          event.preventDefault();
          slider.value = link.textContent;
          show();
        });
      }
      box.prepend(slider);
      if (location.hash.startsWith('#day-')) show();
    }

    """#

  private static let boxes = #"""
    // Boxes of evidence: what is not ticked is left out at once.
    for (const form of document.querySelectorAll('form[data-boxes]')) {
      form.addEventListener('change', async () => {
        const query = new URLSearchParams();
        for (const input of form.querySelectorAll('input[type=hidden]')) {
          if (input.name !== 'boxes') query.append(input.name, input.value);
        }
        for (const input of form.querySelectorAll('input[type=checkbox]:not(:checked)')) {
          query.append('ignore', input.value);
        }
        const address = form.getAttribute('action') + '?' + query;
        const answer = await fetch(address + '&piece=yes');
        if (!answer.ok) return;
        document.getElementById('ranking').innerHTML = await answer.text();
        history.replaceState(null, '', address);
      });
    }

    """#
}

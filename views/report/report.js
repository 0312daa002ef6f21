// Lets the table of postings be sorted by its columns. Without this script the table reads the same, unsorted.

const table = document.getElementById('postings');
if (table) makeSortable(table);

function makeSortable(table) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const descends = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
      body.append(...sortRows([...body.rows], column, descends));
    });
  });
  for (const hint of document.querySelectorAll('.with-script')) hint.hidden = false;
}

// Figures by size, words by letter, empty cells last either way; what is equal keeps its order.
function sortRows(rows, column, descends) {
  const sign = descends ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: row.cells[column].textContent }));
  const isNumeric = keyed.every(({ key }) => key === '' || Number.isFinite(Number(key)));
  const compare = isNumeric ? (a, b) => Number(a) - Number(b) : (a, b) => a.localeCompare(b, 'en');
  return keyed
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

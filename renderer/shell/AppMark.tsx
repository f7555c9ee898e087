/** The mark of the app: a vertebral body with a balloon in it, between two endplates. */
export function AppMark() {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="app-mark-bone" d="M5 8.5Q16 6 27 8Q24.6 16 27 24Q16 26 5 24Q7.4 16 5 8.5Z" />
      <ellipse className="app-mark-balloon" cx="15.5" cy="16" rx="6" ry="4.4" />
      <path className="app-mark-disc" d="M6 4.2Q16 2.2 26 4M6 28Q16 30 26 28" />
    </svg>
  );
}

/** The triangle beside amendments that clash; always with words. */
export const ClashSign = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d="M12 3 2 21h20zM12 9v5M12 17.5h.01" />
  </svg>
)

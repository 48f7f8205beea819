"""Charts: plain values in, a drawing out. They know neither Streamlit nor SQL, and count nothing."""
